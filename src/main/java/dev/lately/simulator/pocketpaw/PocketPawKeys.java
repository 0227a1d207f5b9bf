package dev.lately.simulator.pocketpaw;

import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Ids;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Keys;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Who PocketPaw lets in: its master token, session tokens of a day, API keys with scopes, and
/// whoever calls from the same host.
final class PocketPawKeys {
  private static final String COOKIE = "pocketpaw_session=";

  private final Premises premises;
  private final String master;
  private final String apiKey;
  private final String chatKey;
  private final TokenBucket keyBucket;

  PocketPawKeys(Premises premises) {
    this.premises = premises;
    this.master = new Ids(premises.seed() + 23).uuid(0);
    Dice dice = new Dice(premises.seed(), -1);
    this.apiKey = "pp_" + dice.lettersAndDigits(43);
    this.chatKey = "pp_" + dice.lettersAndDigits(43);
    this.keyBucket = new TokenBucket(1, 60, premises.now());
  }

  Map<String, String> credentials() {
    return Map.of("key", master, "api-key", apiKey, "api-key-for-chat-only", chatKey);
  }

  /// The refusal, or nothing for whoever may pass.
  Optional<Answer> refusal(Call call, boolean v1) {
    String bearer = bearer(call);
    if (opens(call.parameter("token").orElse(bearer)) || opens(cookie(call))) {
      return Optional.empty();
    }
    if (bearer.equals(apiKey) || bearer.equals(chatKey)) {
      return byKey(bearer, v1);
    }
    boolean fromHere = !premises.on(Quirk.NO_LOCALHOST_BYPASS);
    return fromHere ? Optional.empty() : Optional.of(says(401, "Unauthorized"));
  }

  private Optional<Answer> byKey(String key, boolean v1) {
    TokenBucket.Draw draw = keyBucket.draw(premises.now());
    if (!draw.passed() && !premises.on(Quirk.UNTHROTTLED)) {
      return Optional.of(
          says(429, "API key rate limit exceeded").with("Retry-After", "" + draw.retryAfter()));
    }
    boolean lacking = v1 && key.equals(chatKey);
    return lacking
        ? Optional.of(says(403, "API key missing required scope: sessions"))
        : Optional.empty();
  }

  /// A session token for the master token.
  Answer exchange(Call call) {
    if (!bearer(call).equals(master)) {
      return says(401, "Invalid access token");
    }
    long expiry = premises.now().plus(Duration.ofHours(24)).getEpochSecond();
    return Answer.json(out -> {
      out.writeStartObject();
      out.writeStringField("session_token", expiry + ":" + Keys.hexSignature(master + expiry));
      out.writeNumberField("expires_in_hours", 24);
      out.writeEndObject();
    });
  }

  private boolean opens(String token) {
    return token.equals(master) || isOfToday(token);
  }

  private boolean isOfToday(String token) {
    String[] parts = token.split(":", -1);
    if (parts.length != 2 || !parts[1].equals(Keys.hexSignature(master + parts[0]))) {
      return false;
    }
    return premises.now().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])));
  }

  private static String bearer(Call call) {
    String header = call.header("Authorization").orElse("");
    return header.startsWith("Bearer ") ? header.substring(7) : "";
  }

  private static String cookie(Call call) {
    String header = call.header("Cookie").orElse("");
    return header.startsWith(COOKIE) ? header.substring(COOKIE.length()) : "";
  }

  private static Answer says(int status, String text) {
    return Answer.says(status, "detail", text);
  }
}
