package dev.lately.provider.gpttrainer;

import dev.lately.provider.JsonCall;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.JsonSite;
import dev.lately.provider.ProviderSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The paths of GPT-trainer's API, none of which ends in a slash.
final class GptTrainerApi {
  /// The vendor filters by creation, people by last activity: sessions are asked from so long
  /// before, since an old one may be taken up again.
  private static final Duration TAKEN_UP_AGAIN = Duration.ofDays(30);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// An unreadable token is 422 here, as Flask-JWT answers.
  private static final int BAD_TOKEN = 422;

  private final JsonSite site;

  GptTrainerApi(ProviderSettings settings, JsonHttp http) {
    site = http.site(settings, "Authorization", "Bearer ").refusingKeysWith(BAD_TOKEN);
  }

  JsonCall chatbots() {
    return site.get("chatbots").about("the list of chatbots");
  }

  JsonCall sessions(String chatbot, Optional<Instant> since) {
    JsonCall all = site.get("chatbot/{}/sessions", chatbot).about("chatbot " + chatbot);
    return since
        .map(start -> all.query("start_timestamp", STAMP.format(start.minus(TAKEN_UP_AGAIN))))
        .orElse(all);
  }

  JsonCall session(String id) {
    return site.get("session/{}", id).about("session");
  }

  JsonCall messages(String id) {
    return site.get("session/{}/messages", id).about("session");
  }
}
