package dev.lately.chat.telegram;

import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.view.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Answers that one person may read, until that person opens them in the private chat: those that
/// no code brings forth again, such as what was wrong with typed words.
final class LaidAside {
  /// No button's code begins so: its first byte is its version.
  private static final String MARK = "once-";

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 1_000;
  private static final int BYTES = 16;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final SequencedMap<String, Laid> answers = new LinkedHashMap<>();

  /// What was answered to a request.
  record Laid(Request request, Reply reply, Instant until) {}

  LaidAside(InstantSource clock) {
    this.clock = clock;
  }

  /// The code that opens it for whoever asked.
  synchronized String lay(Request request, Reply reply) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String code = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    answers.putLast(code, new Laid(request, reply, clock.instant().plus(KEPT)));
    if (answers.size() > MOST) {
      answers.pollFirstEntry();
    }
    return code;
  }

  static boolean isCode(String code) {
    return code.startsWith(MARK);
  }

  /// Empty for anybody else, and when it is gone. Says nothing of whether they still may read it.
  synchronized Optional<Laid> open(Person reader, String code) {
    return Optional.ofNullable(answers.get(code))
        .filter(laid -> laid.request().person().equals(reader))
        .filter(laid -> clock.instant().isBefore(laid.until()));
  }
}
