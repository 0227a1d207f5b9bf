package dev.lately.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.model.Trouble;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/// An answer other than success, as a trouble. Of its body nothing is kept but a number of seconds,
/// since vendors quote personal data in their errors.
record Refusal(Response response, Instant now) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_READ_BYTES = 64 << 10;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
  private static final Pattern SECONDS =
      Pattern.compile("(\\d{1,9})(\\.\\d+)?\\s*s(?:ec(?:ond)?s?)?\\b", Pattern.CASE_INSENSITIVE);

  Trouble trouble(JsonCall call) {
    int status = response.code();
    if (call.refusesKeyWith(status)) {
      return new Trouble.RefusedKey(status);
    }
    return switch (status) {
      case 403 -> new Trouble.Forbidden();
      case 404, 410 -> new Trouble.NotFound(call.subject());
      case 429 -> new Trouble.RateLimited(now.plus(pause()));
      default -> new Trouble.VendorError(status);
    };
  }

  private Duration pause() {
    Duration wait =
        Optional.ofNullable(response.header("Retry-After"))
            .flatMap(this::header)
            .or(this::told)
            .orElse(USUAL_WAIT);
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /// Seconds, or the date until which to wait.
  private Optional<Duration> header(String retryAfter) {
    String value = retryAfter.strip();
    if (value.matches("\\d{1,9}(\\.\\d+)?")) {
      return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The waiting time in the words of the body, rounded up to whole seconds.
  private Optional<Duration> told() {
    Matcher seconds = SECONDS.matcher(words());
    return seconds.find() ? Optional.of(Duration.ofSeconds(whole(seconds))) : Optional.empty();
  }

  private static long whole(Matcher seconds) {
    return Long.parseLong(seconds.group(1)) + (seconds.group(2) == null ? 0 : 1);
  }

  private String words() {
    String body = head();
    try {
      JsonNode tree = JSON.readTree(body);
      return String.join(" ", List.of(text(tree, "/msg"), text(tree, "/detail"), error(tree)));
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  private static String error(JsonNode tree) {
    return String.join(
        " ",
        List.of(
            text(tree, "/detail/0/msg"),
            text(tree, "/error"),
            text(tree, "/error/message"),
            text(tree, "/code")));
  }

  private static String text(JsonNode tree, String pointer) {
    return tree.at(pointer).asText("");
  }

  private String head() {
    try {
      return response.peekBody(MOST_READ_BYTES).string();
    } catch (IOException e) {
      return "";
    }
  }
}
