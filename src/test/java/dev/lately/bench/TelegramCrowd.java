package dev.lately.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.telegram.LocalBotApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// People in private Telegram chats who ask and then turn pages, one after the other at a pace that
/// Telegram allows a bot: 25 messages a second.
final class TelegramCrowd {
  private static final Duration GAP = Duration.ofMillis(40);
  private static final Duration BOUND = Duration.ofSeconds(60);

  private record Act(long chat, String query, long start) {}

  private final LocalBotApi api;

  TelegramCrowd(LocalBotApi api) {
    this.api = api;
  }

  /// Each asks once and turns `pages` pages.
  void read(String how, int pages) throws InterruptedException, ExecutionException {
    Latencies listed = new Latencies(how + ": asked, list there");
    Latencies seen = new Latencies(how + ": pressed, acknowledged");
    Latencies turned = new Latencies(how + ": pressed, page there");
    measure(asks(), "sendmessage", new Latencies(""), listed);
    for (int page = 0; page < pages; page++) {
      measure(presses(), "editmessagetext", seen, turned);
    }
    List.of(listed, seen, turned).forEach(System.out::println);
    System.out.println();
  }

  private List<Act> asks() throws InterruptedException, ExecutionException {
    return spread(chat -> {
      long start = System.nanoTime();
      api.telegram().type(chat, chat, "/recent");
      return new Act(chat, "", start);
    });
  }

  private List<Act> presses() throws InterruptedException, ExecutionException {
    return spread(chat -> {
      long start = System.nanoTime();
      return new Act(chat, api.telegram().press(chat, chat, "›"), start);
    });
  }

  private interface Doing {
    Act by(long chat);
  }

  private static List<Act> spread(Doing doing) throws InterruptedException, ExecutionException {
    List<ScheduledFuture<Act>> planned = new ArrayList<>();
    List<Act> done = new ArrayList<>();
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(2)) {
      for (int i = 0; i < Stage.PEOPLE.size(); i++) {
        long chat = Stage.PEOPLE.get(i);
        planned.add(
            clock.schedule(() -> doing.by(chat), i * GAP.toMillis(), TimeUnit.MILLISECONDS));
      }
      for (ScheduledFuture<Act> act : planned) {
        done.add(act.get());
      }
    }
    return done;
  }

  private void measure(List<Act> acts, String answer, Latencies seen, Latencies finished) {
    for (Act act : acts) {
      if (!act.query().isEmpty()) {
        Predicate<JsonNode> mine =
            body -> body.path("callback_query_id").asText().equals(act.query());
        seen.add(first("answercallbackquery", mine, act.start()));
      }
      Predicate<JsonNode> there = body -> body.path("chat_id").asLong() == act.chat();
      finished.add(first(answer, there, act.start()));
    }
  }

  /// When the first such call came after `start`, counted from there.
  private long first(String method, Predicate<JsonNode> which, long start) {
    List<Long> found = new ArrayList<>();
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(BOUND)
        .until(() -> {
          api.calls(method).stream()
              .filter(call -> call.nanos() > start && which.test(call.body()))
              .findFirst()
              .ifPresent(call -> found.add(call.nanos() - start));
          return !found.isEmpty();
        });
    return found.getFirst();
  }
}
