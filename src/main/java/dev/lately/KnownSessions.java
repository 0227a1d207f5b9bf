package dev.lately;

import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.handler.Readers;
import dev.lately.listing.Fit;
import dev.lately.listing.Rows;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.view.Clock;
import dev.lately.view.Foreign;
import dev.lately.view.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Suggests sessions by their titles, references and ids, from memory alone.
record KnownSessions(Known known, Readers readers) {
  /// What is known of some sources, each one's newest first.
  @FunctionalInterface
  interface Known {
    Stream<Session> of(Collection<SourceName> sources);
  }

  /// As many as Discord shows.
  private static final int SHOWN = 25;

  /// The newest that are looked through while somebody types, of all sources together: each letter
  /// is answered within milliseconds. Search finds the older ones.
  private static final int NEWEST = 30_000;

  /// What Discord takes as a label or a value, in characters.
  private static final int LONGEST = 100;

  private static final int TITLE = 50;

  /// Half of it, should each of its characters count twice.
  private static final int SHORT_TITLE = 20;

  /// Room for a reference behind a label.
  private static final int REFERENCED = 10;

  private static final Pattern REFERENCE = Pattern.compile("[a-z]{2}-[0-9a-z]{0,4}");

  /// Those of which the title begins with the letters, then those that hold them, the newest first;
  /// a reference or an id is known by its beginning.
  List<Suggestion> fitting(Set<SourceName> visible, Typing typing) {
    List<Found> found =
        visible.stream().map(source -> look(source, visible.size(), typing)).toList();
    Stream<Session> best =
        Stream.of(
                found.stream().flatMap(some -> some.begin.stream()).sorted(Rows::compare),
                found.stream().flatMap(some -> some.hold.stream()).sorted(Rows::compare))
            .flatMap(some -> some);
    return suggestions(best, typing);
  }

  private Instant now() {
    return readers.clock().instant();
  }

  /// What was found in one source.
  private static final class Found {
    private final List<Session> begin = new ArrayList<>();
    private final List<Session> hold = new ArrayList<>();

    private void add(Session session, Fit fit) {
      List<Session> fitting = fit == Fit.BEGINS ? begin : hold;
      if (fit != Fit.NONE && fitting.size() < SHOWN) {
        fitting.add(session);
      }
    }
  }

  private static String lower(Typing typing) {
    return typing.letters().strip().toLowerCase(Locale.ROOT);
  }

  private Found look(SourceName source, int sources, Typing typing) {
    Found found = new Found();
    String letters = Fit.letters(typing.letters());
    Predicate<Session> named = named(lower(typing));
    known
        .of(List.of(source))
        .limit(NEWEST / sources)
        .takeWhile(_ -> found.begin.size() < SHOWN)
        .forEach(session -> found.add(session, fit(session, letters, named)));
    return found;
  }

  private static Fit fit(Session session, String letters, Predicate<Session> named) {
    return letters.isEmpty() || named.test(session)
        ? Fit.BEGINS
        : session.title().map(title -> Fit.ofTitle(title, letters)).orElse(Fit.NONE);
  }

  /// References are worked out only for letters that begin one.
  private Predicate<Session> named(String typed) {
    return REFERENCE.matcher(typed).matches()
        ? session -> begins(reference(session), typed) || isCalled(session, typed)
        : session -> isCalled(session, typed);
  }

  /// An id that says who somebody is would be found out letter by letter.
  private static boolean isCalled(Session session, String typed) {
    return begins(session.ref().id(), typed) && session.ref().told().isPresent();
  }

  private static boolean begins(String name, String typed) {
    return name.regionMatches(true, 0, typed, 0, typed.length());
  }

  private String reference(Session session) {
    return readers.references().of(session.ref());
  }

  /// Two of one label are told apart by their references; one that was found by its reference shows
  /// it.
  private List<Suggestion> suggestions(Stream<Session> sessions, Typing typing) {
    Clock clock = new Clock(now(), readers.zone(), Texts.of(typing.locale()));
    String typed = lower(typing);
    Map<String, Suggestion> labelled = new LinkedHashMap<>();
    sessions
        .limit(SHOWN)
        .forEach(session -> {
          String label = label(session, clock);
          boolean bare = !labelled.containsKey(label) && !isReferred(session, typed);
          String apart = bare ? label : referred(session, label);
          labelled.putIfAbsent(apart, new Suggestion(value(session), apart));
        });
    return List.copyOf(labelled.values());
  }

  private boolean isReferred(Session session, String typed) {
    return REFERENCE.matcher(typed).matches() && begins(reference(session), typed);
  }

  /// A label without title begins with it.
  private String referred(Session session, String label) {
    String reference = reference(session);
    return label.startsWith(reference) ? label : reference + " · " + label;
  }

  /// Its id where that may be told, since two may share a reference.
  private String value(Session session) {
    return session
        .ref()
        .told()
        .filter(id -> id.length() <= LONGEST)
        .orElseGet(() -> reference(session));
  }

  private String label(Session session, Clock clock) {
    String label = label(session, clock, TITLE);
    return label.length() <= LONGEST - REFERENCED ? label : label(session, clock, SHORT_TITLE);
  }

  private String label(Session session, Clock clock, int most) {
    List<String> parts = new ArrayList<>();
    parts.add(
        session
            .title()
            .flatMap(title -> Foreign.fold(title, most))
            .orElseGet(() -> reference(session)));
    parts.add(session.ref().source().value());
    session.times().lastActivity().ifPresent(time -> parts.add(clock.ago(time).words()));
    return String.join(" · ", parts);
  }
}
