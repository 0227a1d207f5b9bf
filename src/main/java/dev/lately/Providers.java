package dev.lately;

import dev.lately.model.ProviderId;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderKind.Name;
import dev.lately.provider.ProviderSettings;
import dev.lately.provider.SessionProvider;
import dev.lately.provider.aisquare.AiSquareProvider;
import dev.lately.provider.gpttrainer.GptTrainerProvider;
import dev.lately.provider.gurubase.GurubaseProvider;
import dev.lately.provider.pocketpaw.PocketPawProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The list of providers: one line each.
///
/// Gurubase and PocketPaw say how many calls a minute they allow. The others do not, so theirs is
/// what a considerate client needs at most.
public final class Providers {
  public static final List<ProviderKind> ALL =
      List.of(
          kind(
                  "chatsistant",
                  new Name("Chatsistant", "cs"),
                  "https://app.chatsistant.com/api/v1",
                  60)
              .client(GptTrainerProvider::new),
          kind("chatwize", new Name("Chatwize", "cw"), "https://app.chatwize.ai/api/v1", 60)
              .client(GptTrainerProvider::new),
          kind(
                  "gpt-trainer",
                  new Name("GPT-trainer", "gt"),
                  "https://app.gpt-trainer.com/api/v1",
                  60)
              .client(GptTrainerProvider::new),
          kind("pocketpaw", new Name("PocketPaw", "pp"), "http://localhost:8888", 60)
              .client(PocketPawProvider::new),
          kind(
                  "aisquare",
                  new Name("AISquare Studio", "as"),
                  "https://api.aisquare.studio/api/v1",
                  60)
              .client(AiSquareProvider::new),
          kind("gurubase", new Name("Gurubase", "gb"), "https://api.gurubase.io/api/v1", 10)
              .withContainer()
              .client(GurubaseProvider::new));

  private Providers() {}

  /// The provider that the configuration calls so.
  public static Optional<ProviderKind> find(String id) {
    return ALL.stream().filter(kind -> kind.id().value().equals(id)).findFirst();
  }

  private static Line kind(String id, Name name, String url, int callsAMinute) {
    CallBudget budget = new CallBudget(callsAMinute, Duration.ofMinutes(1));
    return new Line(new ProviderId(id), name, URI.create(url), budget, false);
  }

  private record Line(
      ProviderId id, Name name, URI url, CallBudget budget, boolean needsContainer) {
    Line withContainer() {
      return new Line(id, name, url, budget, true);
    }

    ProviderKind client(BiFunction<ProviderSettings, JsonHttp, SessionProvider> client) {
      return new ProviderKind(id, name, url, budget, needsContainer, client);
    }
  }
}
