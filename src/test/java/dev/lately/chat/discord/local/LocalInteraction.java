package dev.lately.chat.discord.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Something that a person did, and what the bot made of it.
public final class LocalInteraction {
  private static final int PATIENCE_SECONDS = 20;

  final String id = Snowflakes.next();
  final String token = LocalDiscord.INTERACTION + id;
  final Kind kind;
  final LocalPerson person;
  final Optional<LocalMessage> on;
  final Instant at;
  @Nullable LocalMessage original;

  private final CompletableFuture<Integer> acknowledged = new CompletableFuture<>();
  private final CompletableFuture<LocalMessage> answered = new CompletableFuture<>();
  private final CompletableFuture<LocalForm> form = new CompletableFuture<>();
  private final CompletableFuture<List<String>> choices = new CompletableFuture<>();

  enum Kind {
    COMMAND(2),
    PRESS(3),
    AUTOCOMPLETE(4),
    FORM(5);

    final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  LocalInteraction(Kind kind, LocalPerson person, Optional<LocalMessage> on, Instant at) {
    this.kind = kind;
    this.person = person;
    this.on = on;
    this.at = at;
  }

  /// The type of the first response: 4 message, 5 "thinking", 6 nothing yet, 7 update, 8 choices, 9
  /// form.
  public int acknowledgement() {
    return patiently(acknowledged);
  }

  public CompletableFuture<Integer> acknowledged() {
    return acknowledged;
  }

  /// The message that answers it, as soon as it says something.
  public LocalMessage answer() {
    return patiently(answered);
  }

  public CompletableFuture<LocalMessage> answered() {
    return answered;
  }

  public LocalForm form() {
    return patiently(form);
  }

  public List<String> choices() {
    return patiently(choices);
  }

  synchronized void acknowledge(int type) {
    if (!acknowledged.complete(type)) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
  }

  void answer(LocalMessage message) {
    answered.complete(message);
  }

  void open(LocalForm opened) {
    form.complete(opened);
  }

  void suggest(List<String> suggested) {
    choices.complete(suggested);
  }

  private static <T> T patiently(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
