package dev.lately.command;

import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What sessions are called when they are talked about, such as `gb-7Q2M`: two letters for the
/// vendor, and four characters of Crockford's base 32 that the session's id gives it.
///
/// A million of them are told apart, so two sessions of one vendor may share theirs.
public record ShortReferences(Map<SourceName, String> letters, Map<SourceName, SealedIds> sealed) {
  /// Where no vendor is known.
  public static final ShortReferences PLAIN = new ShortReferences(Map.of());

  /// Without I, L, O and U, which are read as others.
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final String UNKNOWN = "se";
  private static final Pattern TYPED =
      Pattern.compile("#?([A-Za-z]{2})[-_‐‑–— ]([0-9A-Za-z&&[^Uu]]{4})");

  public ShortReferences {
    letters = Map.copyOf(letters);
    sealed = Map.copyOf(sealed);
  }

  /// Where ids are known as vendors have them.
  public ShortReferences(Map<SourceName, String> letters) {
    this(letters, Map.of());
  }

  /// What that session is known as, by the id that its vendor gives it.
  public SessionRef known(SessionRef vendors) {
    SealedIds ids = sealed.get(vendors.source());
    return ids == null ? vendors : ids.of(vendors);
  }

  public String of(SessionRef ref) {
    int hash = hash(ref.source().value() + "\n" + ref.id());
    StringBuilder name = new StringBuilder(letters.getOrDefault(ref.source(), UNKNOWN)).append('-');
    for (int shift = 15; shift >= 0; shift -= 5) {
      name.append(DIGITS.charAt(hash >> shift & 31));
    }
    return name.toString();
  }

  /// The reference as [#of] writes it, where the words are one: in small letters too, and with I
  /// and L for 1 and O for 0.
  public static Optional<String> read(String words) {
    Matcher typed = TYPED.matcher(words.strip());
    return typed.matches()
        ? Optional.of(typed.group(1).toLowerCase(Locale.ROOT) + "-" + digits(typed.group(2)))
        : Optional.empty();
  }

  private static String digits(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[IL]", "1").replace('O', '0');
  }

  /// The lowest 20 bits of FNV-1a, folded.
  private static int hash(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    return (int) (hash ^ hash >>> 20 ^ hash >>> 40) & 0xFFFFF;
  }
}
