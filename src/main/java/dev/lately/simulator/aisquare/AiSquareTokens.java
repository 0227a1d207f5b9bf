package dev.lately.simulator.aisquare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// AISquare's credentials: an API key for good, SimpleJWT tokens that expire.
final class AiSquareTokens {
  private static final String HEADER = Keys.base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
  private static final Duration ACCESS = Duration.ofDays(7);
  private static final Duration REFRESH = Duration.ofDays(30);
  private static final Pattern EXPIRY = Pattern.compile("\"exp\":(\\d+)");
  private static final String USER = "operator";

  private final String key;
  private final String password;
  private final String secret;

  AiSquareTokens(Dice dice) {
    this.key = "aisq_" + dice.lettersAndDigits(43);
    this.password = dice.lettersAndDigits(16);
    this.secret = dice.hex(32);
  }

  Map<String, String> credentials() {
    return Map.of("key", key, "username", USER, "password", password);
  }

  boolean opens(String credential, Instant now) {
    return credential.equals(key) || valid(credential, "access", now);
  }

  Answer login(JsonNode asked, Instant now) {
    boolean right =
        asked.path("username").asText().equals(USER)
            && asked.path("password").asText().equals(password);
    if (!right) {
      return Answer.says(400, "detail", "No active account found with the given credentials");
    }
    return Answer.json(out -> {
      out.writeStartObject();
      out.writeStringField("refresh", token("refresh", now.plus(REFRESH)));
      out.writeStringField("access", token("access", now.plus(ACCESS)));
      out.writeEndObject();
    });
  }

  Answer refresh(JsonNode asked, Instant now) {
    return valid(asked.path("refresh").asText(), "refresh", now)
        ? Answer.says(200, "access", token("access", now.plus(ACCESS)))
        : invalid();
  }

  /// What SimpleJWT says of a token that is forged or past its time.
  static Answer invalid() {
    return Answer.json(
            401,
            out -> {
              out.writeStartObject();
              out.writeStringField("detail", "Given token not valid for any token type");
              out.writeStringField("code", "token_not_valid");
              out.writeArrayFieldStart("messages");
              out.writeStartObject();
              out.writeStringField("token_class", "AccessToken");
              out.writeStringField("token_type", "access");
              out.writeStringField("message", "Token is invalid or expired");
              out.writeEndObject();
              out.writeEndArray();
              out.writeEndObject();
            })
        .with("WWW-Authenticate", "Bearer realm=\"api\"");
  }

  private String token(String type, Instant expiry) {
    String payload =
        Keys.base64(
            "{\"token_type\":\"%s\",\"exp\":%d,\"user_id\":7}"
                .formatted(type, expiry.getEpochSecond()));
    return HEADER + "." + payload + "." + signature(payload);
  }

  private boolean valid(String token, String type, Instant now) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[2].equals(signature(parts[1]))) {
      return false;
    }
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    Matcher expiry = EXPIRY.matcher(payload);
    return payload.contains("\"" + type + "\"")
        && expiry.find()
        && now.getEpochSecond() < Long.parseLong(expiry.group(1));
  }

  private String signature(String payload) {
    return Keys.signature(secret + payload);
  }
}
