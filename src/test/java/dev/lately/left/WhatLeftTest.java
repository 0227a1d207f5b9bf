package dev.lately.left;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Nothing that left Lately in any of the tests is a key, or what a participant said of himself.
/// The build runs it after all others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatLeftTest {
  private static final Logger LOG = LoggerFactory.getLogger(WhatLeftTest.class);
  private static final Path FOLDER = Path.of("target", "left");
  private static final Path LOGS = Path.of("target", "surefire-reports");

  /// What every run of all tests must have collected.
  private static final Set<String> WAYS =
      Set.of(
          "discord.line",
          "discord.head",
          "discord.body",
          "discord.gateway",
          "telegram.line",
          "telegram.body",
          "chatsistant.head",
          "chatwize.head",
          "pocketpaw.line",
          "aisquare.head",
          "gurubase.body",
          "playground.body",
          "ops.body",
          "database",
          "terminal",
          "files",
          "logs");

  /// In which form the simulated vendors write what people said of themselves.
  private static final Map<String, String> CONTACTS =
      Map.of(
          "an e-mail address", "@customer.example",
          "an IP address", "203.0.113.",
          "a phone number", " 555 0100 ",
          "a number of WhatsApp", "whatsapp_+999",
          "a number of Signal", "signal_+999");

  /// A vendor is asked by its ids.
  private static final Set<String> WAYS_OF_IDS = Set.of("pocketpaw.line");

  private final Needles needles = new Needles();

  private final Set<String> secrets = new TreeSet<>();

  /// The ways that a secret or a contact may take, by its name.
  private final Map<String, Set<String>> allowed = new HashMap<>();

  /// What was found on each way, with the words around it.
  private final Map<String, Map<String, String>> found = new TreeMap<>();

  @BeforeAll
  void searchAllOfIt() throws IOException {
    for (String line : Files.readAllLines(FOLDER.resolve(Left.SECRETS))) {
      int blank = line.indexOf(' ');
      String name = "the secret " + line.substring(blank + 1);
      secrets.add(name);
      allowed.put(name, Set.of(line.substring(0, blank).split(",")));
      Spellings.of(line.substring(blank + 1)).forEach(bytes -> needles.add(name, bytes));
    }
    CONTACTS.forEach((name, words) -> {
      needles.add(name, words.getBytes(UTF_8));
      allowed.put(name, words.contains("_") ? WAYS_OF_IDS : Set.of());
    });
    for (int digit = 0; digit < 10; digit++) {
      needles.add("a name", ("Visitor " + digit).getBytes(UTF_8));
    }
    long bytes = 0;
    for (Path file : collected()) {
      bytes += search(file);
    }
    LOG.info("{} bytes of {} ways for {} secrets", bytes, found.size(), secrets.size());
  }

  private long search(Path file) throws IOException {
    Search search = new Search(needles);
    try (InputStream words = Files.newInputStream(file)) {
      found.put(file.getFileName().toString(), search.in(words));
    }
    return search.bytes();
  }

  private static List<Path> collected() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> left = Files.list(FOLDER);
        Stream<Path> logs = Files.list(LOGS)) {
      left.filter(file -> !file.endsWith(Left.SECRETS)).forEach(all::add);
      logs.filter(file -> file.toString().endsWith("-output.txt")).forEach(all::add);
    }
    return all;
  }

  @Test
  void everyWayOutWasSearchedToItsEnd() throws IOException {
    assertThat(found.keySet()).containsAll(WAYS);
    for (String way : WAYS) {
      assertThat(Files.size(FOLDER.resolve(way))).as(way).isGreaterThan(100);
    }
    assertThat(found.keySet()).noneMatch(way -> way.endsWith(Left.FULL));
    assertThat(found.keySet()).filteredOn(way -> way.endsWith("-output.txt")).hasSizeGreaterThan(9);
  }

  @Test
  void noKeyLeftButToWhomItOpens() {
    assertThat(leaks(secrets)).isEmpty();
  }

  /// Else the search would find nothing because it looks for the wrong words.
  @Test
  void eachKeyThatMustBeShownWasFoundThere() {
    Set<String> shown =
        found.entrySet().stream()
            .filter(way -> way.getValue().keySet().stream().anyMatch(secrets::contains))
            .map(Map.Entry::getKey)
            .collect(toSet());
    assertThat(shown)
        .contains(
            "discord.line",
            "discord.head",
            "discord.gateway",
            "telegram.line",
            "chatsistant.head",
            "chatwize.head",
            "pocketpaw.head",
            "aisquare.head",
            "gurubase.head");
  }

  @Test
  void nothingLeftOfWhatParticipantsSaidOfThemselvesButWhereItWasRevealed() {
    Set<String> contacts = new TreeSet<>(CONTACTS.keySet());
    contacts.add("a name");
    assertThat(leaks(contacts)).allMatch(leak -> leak.startsWith(Left.REVEALED)).isNotEmpty();
  }

  private List<String> leaks(Set<String> names) {
    List<String> leaks = new ArrayList<>();
    found.forEach((way, finds) ->
        finds.forEach((name, words) -> {
          if (names.contains(name) && !allowed.getOrDefault(name, Set.of()).contains(way)) {
            leaks.add(way + " holds " + name + ": …" + words + "…");
          }
        }));
    return leaks;
  }
}
