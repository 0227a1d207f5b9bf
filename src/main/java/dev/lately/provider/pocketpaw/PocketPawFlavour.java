package dev.lately.provider.pocketpaw;

import dev.lately.model.Trouble;
import dev.lately.provider.ProviderException;
import dev.lately.provider.pocketpaw.PocketPawApi.Flavour;
import java.util.List;
import java.util.function.Function;

/// Which of its two APIs an installation has, found out by asking and remembered.
///
/// The legacy one is tried first: it tells more of a session and has no greatest limit.
final class PocketPawFlavour {
  private static final int METHOD_NOT_ALLOWED = 405;

  private final List<Flavour> possible;
  private volatile Flavour known;

  PocketPawFlavour(List<Flavour> possible) {
    this.possible = possible;
    this.known = possible.getFirst();
  }

  /// Asks the known API and, where that does not exist, the other.
  <T> T ask(Function<Flavour, T> question) {
    Flavour first = known;
    try {
      return question.apply(first);
    } catch (ProviderException e) {
      Flavour other = possible.getFirst() == first ? possible.getLast() : possible.getFirst();
      if (other == first || !isMissing(e.trouble())) {
        throw e;
      }
      T answer = question.apply(other);
      known = other;
      return answer;
    }
  }

  private static boolean isMissing(Trouble trouble) {
    return trouble instanceof Trouble.NotFound
        || trouble.equals(new Trouble.VendorError(METHOD_NOT_ALLOWED));
  }
}
