package dev.lately.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Enclosure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// What Lately asks of Telegram, paced, and sure of what was sent.
final class BotApi {
  /// How many ids a message may have got after the last one that was seen.
  private static final int TRACES = 8;

  private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OkHttpTelegramClient client;
  private final OkHttpTelegramClient posting;
  private final Pace pace;
  private final MessageIds ids = new MessageIds();
  private volatile long botId;

  /// `client` follows a group that moved, `posting` does not.
  BotApi(OkHttpTelegramClient client, OkHttpTelegramClient posting, Pace pace) {
    this.client = client;
    this.posting = posting;
    this.pace = pace;
  }

  /// Remembers that a message is there.
  void saw(Place place, int message) {
    ids.saw(place.channel(), message);
  }

  /// Shows something in a place as a new message, once: when the answer to it is lost, the message
  /// is looked for, and sent again only where it is not found. Gives its id.
  ///
  /// @throws LostAnswer when there is no last message to look after
  int send(Place place, Drawn drawn) {
    int last = ids.highest(place.channel());
    try {
      return sendOnce(place, drawn);
    } catch (LostAnswer e) {
      if (last == 0) {
        throw e;
      }
      return trace(place, drawn, last).orElseGet(() -> sendOnce(place, drawn));
    }
  }

  private int sendOnce(Place place, Drawn drawn) {
    await(place);
    int message = id(call(Messages.send(place, drawn)));
    saw(place, message);
    return message;
  }

  /// Shows a card with what goes with it; in words alone where that does not get through. The id of
  /// a message of words alone.
  OptionalInt send(Place place, Card card, Optional<? extends Enclosure> enclosed) {
    Parcel parcel = new Parcel(TelegramRenderer.draw(card), enclosed, false);
    if (enclosed.isEmpty()) {
      return OptionalInt.of(send(place, parcel.drawn()));
    }
    boolean parted = parcel.isParted();
    if (parted) {
      send(place, parcel.drawn());
    }
    enclosed.ifPresent(some ->
        send(
            place,
            parted ? parcel.rest() : parcel,
            Optional.of(some.without(card)).filter(other -> !parted || !other.equals(card))));
    return OptionalInt.empty();
  }

  /// Says something else, if there is anything else to say, where it does not get through.
  private void send(Place place, Parcel parcel, Optional<Card> otherwise) {
    try {
      post(client, place, parcel);
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("An answer goes without its file: {}", e.getMessage());
      otherwise.map(TelegramRenderer::draw).ifPresent(other -> send(place, other));
    }
  }

  /// Sends something as a new message and asks no second time; the message's id.
  int post(Place place, Parcel parcel) {
    return post(posting, place, parcel);
  }

  private int post(OkHttpTelegramClient by, Place place, Parcel parcel) {
    await(place);
    int message =
        parcel
            .enclosed()
            .map(some -> Uploads.send(by, place, parcel, some))
            .orElseGet(() -> id(call(by, Messages.send(place, parcel))));
    saw(place, message);
    return message;
  }

  private static int id(JsonNode message) {
    return message.path("message_id").asInt();
  }

  /// The message after the last one that already shows this: only our own can be changed into it,
  /// and one that is the same is "not modified".
  private OptionalInt trace(Place place, Drawn drawn, int last) {
    for (int message = last + 1; message <= last + TRACES; message++) {
      if (shows(place, message, drawn)) {
        saw(place, message);
        return OptionalInt.of(message);
      }
    }
    return OptionalInt.empty();
  }

  /// A picture is never what is looked for.
  private boolean shows(Place place, int message, Drawn drawn) {
    try {
      return changed(() -> call(Messages.edit(place, message, drawn)));
    } catch (TelegramRefusal e) {
      if (e.isWithoutText()) {
        return false;
      }
      throw e;
    }
  }

  /// Changes a message and what is enclosed in it, in words alone where that does not get through;
  /// false when it is not there any more, or both have no room in one.
  boolean edit(Place place, int message, Card card, Optional<? extends Enclosure> enclosed) {
    Parcel parcel = new Parcel(TelegramRenderer.draw(card), enclosed, false);
    Drawn words = parcel.drawn();
    return !parcel.isParted()
        && enclosed
            .map(what -> edit(place, message, card, new Uploads.Sketch(words, what)))
            .orElseGet(() -> edit(place, message, words));
  }

  private boolean edit(Place place, int message, Card card, Uploads.Sketch sketch) {
    try {
      return changed(() -> Uploads.edit(client, place, message, sketch));
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("An answer goes without its file: {}", e.getMessage());
      return edit(place, message, TelegramRenderer.draw(sketch.enclosed().without(card)));
    }
  }

  /// Changes a message; false when it is not there any more, or is a picture under which that many
  /// words have no room.
  boolean edit(Place place, int message, Drawn drawn) {
    try {
      return changed(() -> call(Messages.edit(place, message, drawn)));
    } catch (TelegramRefusal e) {
      if (!e.isWithoutText()) {
        throw e;
      }
      return drawn.text().length() <= TelegramLimits.CAPTION
          && changed(() -> call(Messages.caption(place, message, drawn)));
    }
  }

  private static boolean changed(Runnable change) {
    try {
      change.run();
      return true;
    } catch (TelegramRefusal e) {
      if (e.isGone()) {
        return false;
      }
      if (e.isNotModified()) {
        return true;
      }
      throw e;
    }
  }

  /// The bot's own id.
  long botId() {
    if (botId == 0) {
      botId = call(new GetMe()).path("id").asLong();
    }
    return botId;
  }

  /// First the chat's turn, then that of all chats: who waits for a crowded chat holds up no other.
  private void await(Place place) {
    try {
      Waiting.ASLEEP.await(pace.inChat(place.channel()));
      Waiting.ASLEEP.await(pace.overall());
    } catch (InterruptedIOException e) {
      throw LostAnswer.stopped(e);
    }
  }

  /// The result of a call.
  ///
  /// @throws TelegramRefusal when Telegram says no
  /// @throws LostAnswer when it says nothing
  JsonNode call(BotApiMethod<?> method) {
    return call(client, method);
  }

  private static JsonNode call(OkHttpTelegramClient by, BotApiMethod<?> method) {
    try {
      String result = result(method.getMethod(), by.executeAsync(new TolerantCall(method)));
      return MAPPER.readTree(result);
    } catch (TelegramApiException | JsonProcessingException e) {
      throw new IllegalStateException(
          "No good call of " + method.getMethod() + ": " + e.getMessage());
    }
  }

  static <T> T result(String method, CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw translated(method, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LostAnswer(method, new InterruptedIOException());
    }
  }

  private static RuntimeException translated(String method, @Nullable Throwable cause) {
    return switch (cause) {
      case TelegramRefusal refusal -> refusal;
      case IOException silence -> new LostAnswer(method, silence);
      case null, default -> new IllegalStateException(method + " failed", cause);
    };
  }
}
