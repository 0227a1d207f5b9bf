package dev.lately;

import dev.lately.masking.Masking;
import dev.lately.model.SessionRef;
import dev.lately.query.KeptTitles;
import dev.lately.query.Title;
import java.util.List;

/// Kept titles that come back masked, also those that were kept before there was masking or before
/// the operator had the pattern: they are kept anew without what is blotted out.
record MaskedTitles(KeptTitles titles, Masking masking) implements KeptTitles {
  @Override
  public List<Title> latest(int most) {
    return titles.latest(most).stream().map(this::cleaned).toList();
  }

  private Title cleaned(Title kept) {
    Title masked = masked(kept);
    if (!masked.equals(kept)) {
      titles.keep(masked);
    }
    return masked;
  }

  @Override
  public void keep(Title title) {
    titles.keep(masked(title));
  }

  @Override
  public void used(List<SessionRef> sessions) {
    titles.used(sessions);
  }

  private Title masked(Title title) {
    return new Title(
        title.ref(),
        title.words().map(masking::mask),
        title.modified(),
        title.asked(),
        title.used());
  }
}
