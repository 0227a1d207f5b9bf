package dev.lately.bench;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalInteraction;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// People at the local Discord who ask and then turn pages, each half a second after the page
/// before is there.
final class DiscordCrowd {
  /// A second press while the first is being answered would not count.
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, Runnable::run);

  private final List<LocalPerson> people;

  DiscordCrowd(LocalDiscord discord, int size) {
    people = IntStream.range(0, size).mapToObj(i -> discord.person("person-" + i)).toList();
  }

  /// Each asks once and turns `pages` pages; returns when all have read, within two minutes.
  void read(String how, int pages) throws InterruptedException, ExecutionException {
    Latencies asked = new Latencies(how + ": asked, acknowledged");
    Latencies listed = new Latencies(how + ": asked, list there");
    Latencies pressed = new Latencies(how + ": pressed, acknowledged");
    Latencies turned = new Latencies(how + ": pressed, page there");
    long start = System.nanoTime();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> reading =
          people.stream()
              .<Future<?>>map(person ->
                  each.submit(() -> {
                    LocalMessage list =
                        timed(() -> person.type("/sessions recent", Map.of()), asked, listed);
                    for (int page = 0; page < pages; page++) {
                      look();
                      timed(() -> person.press(list, list.button("▶")), pressed, turned);
                    }
                  }))
              .toList();
      for (Future<?> reader : reading) {
        reader.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List.of(asked, listed, pressed, turned).forEach(System.out::println);
    System.out.printf("%.0f pages a second%n%n", people.size() * (1 + pages) / seconds);
  }

  /// Looks at a page for a moment.
  static void look() {
    CompletableFuture.runAsync(() -> {}, LATER).join();
  }

  static LocalMessage timed(
      Supplier<LocalInteraction> act, Latencies acknowledged, Latencies finished) {
    long start = System.nanoTime();
    LocalInteraction interaction = act.get();
    var seen =
        interaction.acknowledged().thenAccept(_ -> acknowledged.add(System.nanoTime() - start));
    var read = interaction.answered().thenAccept(_ -> finished.add(System.nanoTime() - start));
    LocalMessage answer = interaction.answer();
    seen.join();
    read.join();
    return answer;
  }
}
