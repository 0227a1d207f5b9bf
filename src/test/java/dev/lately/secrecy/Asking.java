package dev.lately.secrecy;

import dev.lately.model.Place;
import dev.lately.secrecy.Kind.Mark;
import dev.lately.subscription.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something to type, made up at random, and what is known of its answer: how much of a source it
/// needs, whether everybody may read it, and what must stand in it.
record Asking(String line, int needs, boolean mayBeOpen, Proof proof) {
  /// What shows that whatever may be seen is seen.
  enum Proof {
    NONE,
    /// The sum of all sessions of titles.
    LISTED,
    /// The sum of all sessions, as numbers.
    COUNTED,
    /// The title of what was looked for.
    FOUND,
    /// The card of the session that was named.
    CARD,
    /// A title of each source.
    FILE,
    /// The name of each source.
    NAMES
  }

  static Asking any(World world, Place place) {
    return switch (world.random.nextInt(26)) {
      case 0, 1 -> new Asking("recent size:20", 1, true, Proof.LISTED);
      case 2 -> new Asking("recent size:20 private:yes", 1, false, Proof.LISTED);
      case 3 -> open("recent" + source(world) + since(world));
      case 4 -> open("recent page:2 size:5");
      case 5 -> open("recent pinned:yes origin:" + Kind.ORIGIN.mark(number(world)));
      case 6, 7, 8 -> new Asking("search " + word(world), 1, true, Proof.FOUND);
      case 9 -> open("search " + word(world) + source(world) + since(world));
      case 10 -> new Asking("search " + word(world) + " private:yes", 1, false, Proof.FOUND);
      case 11, 12 -> alone("new" + source(world), 1);
      case 13 -> alone("show " + (1 + world.random.nextInt(12)), 2);
      case 14, 15 -> {
        int vendor = number(world);
        yield new Asking("show " + Vendor.id(vendor, session(world, vendor)), 2, false, Proof.CARD);
      }
      case 16 -> {
        int vendor = number(world);
        yield new Asking(
            "show " + Vendor.link(vendor, session(world, vendor)), 2, false, Proof.NONE);
      }
      case 17 -> stats(world);
      case 18 -> new Asking("sources", 0, false, Proof.NAMES);
      case 19 ->
          new Asking(
              "export format:" + world.any(List.of("csv", "json", "md")), 1, false, Proof.FILE);
      case 20 -> alone("export format:json text:" + word(world) + source(world), 1);
      case 21, 22, 23 -> digest(world, place);
      case 24 -> alone(world.any(List.of("help", "help topic:search", "start")), 0);
      default -> alone(world.any(List.of("recnt", "recent source:zzqnope", "shwo 1")), 0);
    };
  }

  /// Drawing takes long, so numbers are not asked for often.
  private static Asking stats(World world) {
    return world.chance(10)
        ? new Asking(
            "stats range:90d" + world.any(List.of("", " by:source", " by:origin")),
            0,
            true,
            Proof.COUNTED)
        : open("recent since:30d");
  }

  private static Asking digest(World world, Place place) {
    String id = " id:" + id(world, place);
    return alone(
        switch (world.random.nextInt(12)) {
          case 0, 1, 2 -> added(world);
          case 3 -> "digest list";
          case 4, 5, 6 -> "digest preview" + id;
          case 7, 8 -> "digest explain" + id;
          case 9 -> "digest pause" + id;
          case 10 -> "digest resume" + id;
          default -> "digest edit" + id + source(world);
        },
        0);
  }

  /// Mostly of one that there is in the guild or chat.
  private static long id(World world, Place place) {
    List<Subscription> there = world.subscriptions.in(place.platform(), place.space());
    return there.isEmpty() || world.chance(15)
        ? 1 + world.random.nextInt(6)
        : world.any(there).id();
  }

  private static String added(World world) {
    return "digest add at:09:00 zone:UTC"
        + source(world)
        + (world.chance(40) ? " text:" + word(world) : "")
        + (world.chance(30) ? " level:counts" : "");
  }

  private static Asking open(String line) {
    return new Asking(line, 1, true, Proof.NONE);
  }

  private static Asking alone(String line, int needs) {
    return new Asking(line, needs, false, Proof.NONE);
  }

  private static int number(World world) {
    return world.random.nextInt(Vendor.COUNT);
  }

  private static int session(World world, int vendor) {
    return world.random.nextInt(Vendor.size(vendor));
  }

  private static String source(World world) {
    return world.chance(40) ? " source:" + Kind.NAME.mark(number(world)) : "";
  }

  private static String since(World world) {
    return world.any(List.of("", " since:today", " since:7d"));
  }

  static String word(World world) {
    return world
        .any(List.of(Kind.TITLE, Kind.PREVIEW, Kind.MESSAGE, Kind.CONTACT))
        .word(number(world));
  }

  boolean isAboutDigests() {
    return line.startsWith("digest");
  }

  boolean isCounting() {
    return line.startsWith("stats") || isAboutDigests();
  }

  /// The number of the digest that is named.
  Optional<Long> digest() {
    int at = line.indexOf(" id:");
    return at < 0
        ? Optional.empty()
        : Optional.of(Long.valueOf(line.substring(at + 4).split(" ", 2)[0]));
  }

  List<Mark> lookedFor() {
    return isAboutDigests() ? List.of() : Kind.lookedFor(line);
  }

  Set<Mark> said() {
    return new HashSet<>(Kind.in(line));
  }
}
