package dev.lately.view;

import dev.lately.command.ShortReferences;
import dev.lately.command.Wording;
import dev.lately.model.Language;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import java.util.Map;
import java.util.Optional;

/// For whom a card is made: the language, zone and time, the vendors' names by source, the word
/// that every command begins with, and that of the commands of administrators. `common` is the
/// language of what everybody in the place reads, where it has one of its own; `references` are
/// what sessions are called.
public record Reader(
    Clock clock,
    Map<SourceName, String> vendors,
    String lately,
    String admin,
    Optional<Language> common,
    ShortReferences references) {
  private static final String ADMIN = "/sessions-admin";

  public Reader {
    vendors = Map.copyOf(vendors);
  }

  /// Somebody in a chat.
  public Reader(Clock clock, Map<SourceName, String> vendors) {
    this(clock, vendors, "/sessions");
  }

  public Reader(Clock clock, Map<SourceName, String> vendors, String lately) {
    this(clock, vendors, lately, ADMIN, Optional.empty(), ShortReferences.PLAIN);
  }

  /// The same, to whom sessions are called so.
  public Reader calling(ShortReferences names) {
    return new Reader(clock, vendors, lately, admin, common, names);
  }

  /// Everybody in the place.
  public Reader all() {
    return common.map(this::in).orElse(this);
  }

  private Reader in(Language language) {
    Clock spoken = new Clock(clock.now(), clock.zone(), Texts.of(language));
    return new Reader(spoken, vendors, lately, admin, common, references);
  }

  /// A command as this reader types it, such as `/sessions digest list`; in a terminal the words
  /// are the program's own.
  public String type(String words) {
    String typed = wording().typed(words);
    String apart = ADMIN.substring(1);
    return typed.startsWith(apart) ? admin + typed.substring(apart.length()) : lately + " " + typed;
  }

  /// How this reader types commands.
  public Wording wording() {
    return Wording.of(lately.startsWith("/") ? clock.texts().language() : Language.ENGLISH);
  }

  public String say(String key, Object... values) {
    return clock.texts().say(key, values);
  }

  /// What is said of one thing; renderers put a colon between, before which some languages have a
  /// blank.
  public Block.Fact fact(String label, Text value) {
    return new Block.Fact(say("fact", label), value);
  }

  /// What stands where a session's id would: that, or its reference where the id says too much.
  public String id(SessionRef ref) {
    return ref.told().orElseGet(() -> references.of(ref));
  }

  /// The vendor's name, or the source's where the source is not configured any more.
  public String vendor(SourceName source) {
    return vendors.getOrDefault(source, source.value());
  }
}
