package dev.lately.handler;

import dev.lately.command.ShortReferences;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody typed for a session, read as all that it may be: a row's number, a reference, ids,
/// a link. A link's own parts may be ids; nobody opens it.
record SessionWords(
    OptionalInt number, Optional<String> reference, List<String> ids, Optional<String> link) {
  private static final Pattern NUMBER = Pattern.compile("#?[0-9]{1,6}");

  /// Vendors' ids are longer than a word and hold digits; no vendor is bothered with anything else.
  private static final Pattern LIKELY = Pattern.compile("(?=.*[0-9])[A-Za-z0-9._:~-]{8,200}");

  /// The most ids that one link is read for.
  private static final int IDS = 2;

  SessionWords {
    ids = List.copyOf(ids);
  }

  static SessionWords of(String typed) {
    String word = typed.strip().replaceAll("^<(.*)>$", "$1");
    return new SessionWords(
        NUMBER.matcher(word).matches()
            ? OptionalInt.of(Integer.parseInt(word.replace("#", "")))
            : OptionalInt.empty(),
        ShortReferences.read(word),
        isLink(word) ? idsIn(word) : List.of(word),
        isLink(word) ? Optional.of(address(word)) : Optional.empty());
  }

  /// Whether it cannot be the name of any session.
  boolean isNothing() {
    return number.isEmpty() && reference.isEmpty() && likely().isEmpty() && link.isEmpty();
  }

  private static boolean isLink(String word) {
    return word.regionMatches(true, 0, "https://", 0, 8)
        || word.regionMatches(true, 0, "http://", 0, 7);
  }

  /// The ids that a vendor may be asked for.
  List<String> likely() {
    return ids.stream().filter(SessionWords::isLikely).toList();
  }

  private static boolean isLikely(String id) {
    return LIKELY.matcher(id).matches();
  }

  /// The last parts first: what is most particular stands at the end.
  private static List<String> idsIn(String link) {
    List<String> parts =
        Stream.of(link.replaceFirst("^[a-zA-Z]+://[^/]*", "").split("[/?#&=]"))
            .filter(SessionWords::isLikely)
            .toList();
    return parts.reversed().stream().limit(IDS).toList();
  }

  /// A link without what may stand at its end.
  static String address(String link) {
    return link.replaceFirst("[?].*$", "").replaceFirst("/+$", "");
  }
}
