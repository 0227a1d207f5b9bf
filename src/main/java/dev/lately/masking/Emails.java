package dev.lately.masking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of e-mail, of any script; also one whose end was cut off.
final class Emails implements Blotter {
  private static final String EMAIL = "<<EMAIL>>";

  /// As people write it who hide it from machines.
  private static final Mask HIDDEN =
      Mask.of(
          "(?iU)(?<![\\w.+-])[\\w.+-]{1,64}+(?: ?[\\[({] ?(?:at|ät|arroba|arobase) ?[\\])}] ?| (?:arroba|arobase) )"
              + "[\\w-]{1,63}+(?: ?[\\[({] ?(?:dot|punkt|punto|point|ponto) ?[\\])}] ?[\\w-]{2,63}+|\\.[\\w-]{2,63}+)++",
          EMAIL);

  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}-]{1,255}+(?:\\.[\\p{L}\\p{N}\\p{M}-]{1,63}+){1,12}+");

  /// What can be the last part of a domain: no version is one.
  private static final Pattern LAST = Pattern.compile(".*\\.(?:[\\p{L}\\p{M}]{2,}|xn--[\\w-]+)");

  private static final Pattern CUT = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{N}\\p{M}.-]*+$");

  private static final String SIGNS = "._%+'&~-";

  /// With which none begins: a quote or a dash before it.
  private static final String BEFORE = ".%'&~-";

  private static final int LONGEST = 320;

  @Override
  public void blot(Sheet sheet) {
    for (int at = sheet.next("@", 0); at >= 0; at = sheet.next("@", at + 1)) {
      int begin = begin(sheet, at);
      if (begin < at) {
        blot(sheet, begin, at);
      }
    }
    HIDDEN.blot(sheet);
  }

  private static void blot(Sheet sheet, int begin, int at) {
    domain(sheet, at + 1)
        .or(() -> cut(sheet, begin, at + 1))
        .filter(end -> !isRepository(sheet, begin, at, end))
        .ifPresent(end -> sheet.blot(begin, end, EMAIL));
  }

  private static int begin(Sheet sheet, int at) {
    int begin = at;
    while (begin > 0 && at - begin < LONGEST && isOfName(sheet.at(begin - 1))) {
      begin--;
    }
    while (begin < at && BEFORE.indexOf(sheet.at(begin)) >= 0) {
      begin++;
    }
    return begin == at ? quoted(sheet, at) : begin;
  }

  /// `"first last"@example.org`
  private static int quoted(Sheet sheet, int at) {
    if (at < 3 || sheet.at(at - 1) != '"') {
      return at;
    }
    int begin = at - 2;
    while (begin > 0 && at - begin < LONGEST && sheet.at(begin) != '"') {
      begin--;
    }
    return sheet.at(begin) == '"' ? begin : at;
  }

  private static boolean isOfName(char c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0
        : c != Sheet.TAKEN && (Character.isLetterOrDigit(c) || isMark(c));
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// The end of the domain, without what follows it and is none.
  private static Optional<Integer> domain(Sheet sheet, int from) {
    Matcher domain = DOMAIN.matcher(sheet.text()).region(from, sheet.length());
    if (!domain.lookingAt()) {
      return Optional.empty();
    }
    String whole = domain.group();
    while (!whole.isEmpty() && !LAST.matcher(whole).matches()) {
      whole = whole.substring(0, Math.max(0, whole.lastIndexOf('.')));
    }
    return whole.isEmpty() ? Optional.empty() : Optional.of(from + whole.length());
  }

  private static Optional<Integer> cut(Sheet sheet, int begin, int from) {
    int end = Cut.end(sheet);
    if (end < from || from - begin < 3) {
      return Optional.empty();
    }
    Matcher rest = CUT.matcher(sheet.text()).region(from, end);
    return end == from || rest.lookingAt() ? Optional.of(end) : Optional.empty();
  }

  /// `git@host:path` and `git@host/path` are how repositories are named, not a person.
  private static boolean isRepository(Sheet sheet, int begin, int at, int end) {
    return "git".contentEquals(sheet.text().subSequence(begin, at))
        && end < sheet.length()
        && ":/".indexOf(sheet.at(end)) >= 0;
  }
}
