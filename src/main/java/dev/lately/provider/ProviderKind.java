package dev.lately.provider;

import dev.lately.model.ProviderId;
import java.net.URI;
import java.time.Duration;
import java.util.function.BiFunction;

/// One line of the list of providers: its id, its name, its defaults and how a client is made.
public record ProviderKind(
    ProviderId id,
    Name name,
    URI defaultUrl,
    CallBudget defaultBudget,
    boolean needsContainer,
    BiFunction<ProviderSettings, JsonHttp, SessionProvider> client) {

  /// What people call the vendor, and the two letters that short references to its sessions begin
  /// with.
  public record Name(String label, String letters) {}

  public String label() {
    return name.label();
  }

  /// How many calls a vendor allows in a sliding window.
  public record CallBudget(int calls, Duration per) {}
}
