package dev.lately.masking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Blots out of people's words what tells who somebody is or opens a door: addresses of e-mail and
/// of machines, numbers of phones, cards and accounts, keys, and what links carry behind a `?`.
///
/// What is blotted out is gone: whoever holds the result never held the words. Doing it twice is
/// the same as once.
public final class Masking {
  /// What everybody gets.
  public static final Masking STANDARD = new Masking(List.of());

  /// Host, without the name and password that may stand before it; path; what is carried.
  private static final Pattern LINK =
      Pattern.compile("(?i)(https?://)(?:[^/?#]*@)?([^/?#]*)([^?]*?)(?:\\?.*|#[^#]*=.*)?");

  /// Where nothing is to be masked.
  private static final String ELSEWHERE = "https://host";

  private final List<OwnPattern> own;
  private final Recall recall = new Recall();

  /// With patterns of the operator's own, which are applied last.
  public Masking(List<OwnPattern> own) {
    this.own = List.copyOf(own);
  }

  /// A text that was masked before is not looked through again.
  public String mask(String text) {
    Sheet sheet = new Sheet(text);
    return own.isEmpty() && Traits.isHarmless(sheet.text())
        ? text
        : recall.of(text, () -> blotted(sheet).masked());
  }

  /// What is blotted out of a text, in its order.
  List<Blot> blots(String text) {
    return blotted(new Sheet(text)).blots();
  }

  Sheet blotted(Sheet sheet) {
    if (!Traits.isHarmless(sheet.text())) {
      Everything.BLOTTERS.forEach(blotter -> blotter.blot(sheet));
    }
    own.forEach(pattern -> pattern.blot(sheet));
    return sheet;
  }

  /// A link that can still be opened: without what it carries behind a `?`, and masked but for the
  /// host, which is its vendor's or a page's.
  public String link(String link) {
    Matcher parts = LINK.matcher(link);
    return parts.matches()
        ? parts.group(1)
            + parts.group(2)
            + mask(ELSEWHERE + parts.group(3)).substring(ELSEWHERE.length())
        : mask(link);
  }

  /// Made when the first words come, so that no start waits for it.
  ///
  /// Links come first, since addresses and numbers stand in them; the number of an account holds
  /// what looks like one of a card, and both what looks like one of a phone.
  private static final class Everything {
    private static final List<Blotter> BLOTTERS =
        Stream.of(
                List.of(new Links()),
                Keys.MASKS,
                List.of(new Emails()),
                Accounts.MASKS,
                List.of(new Cards()),
                Addresses.MASKS,
                List.of(new Phones()))
            .<Blotter>flatMap(List::stream)
            .toList();

    private Everything() {}
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Masking masking && own.equals(masking.own);
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }
}
