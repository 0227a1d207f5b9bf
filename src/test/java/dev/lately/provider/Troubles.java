package dev.lately.provider;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lately.model.Trouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// The trouble in which a call ends.
final class Troubles {
  private Troubles() {}

  static Trouble of(ThrowingCallable call) {
    return catchThrowableOfType(ProviderException.class, call).trouble();
  }

  static Trouble ofList(SessionProvider provider) {
    return of(() -> provider.list(ListRequest.FIRST));
  }
}
