package dev.lately.chat.telegram;

import dev.lately.model.Place;
import dev.lately.view.Document;
import dev.lately.view.Enclosure;
import dev.lately.view.Picture;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

/// The Bot API's calls that bring a file with them.
final class Uploads {
  /// What is enclosed, with the words under it.
  record Sketch(Drawn drawn, Enclosure enclosed) {}

  private Uploads() {}

  /// The new message's id.
  static int send(OkHttpTelegramClient by, Place place, Parcel parcel, Enclosure enclosed) {
    return switch (enclosed) {
      case Picture picture -> {
        TolerantPhoto photo = Messages.photo(place, parcel, picture);
        yield BotApi.result(photo.getMethod(), by.executeAsync(photo)).getMessageId();
      }
      case Document document -> {
        TolerantDocument file = Messages.document(place, parcel, document);
        yield BotApi.result(file.getMethod(), by.executeAsync(file)).getMessageId();
      }
    };
  }

  /// Puts the words and what is enclosed in a message's place, be it of words alone.
  static void edit(OkHttpTelegramClient by, Place place, int message, Sketch sketch) {
    TolerantMedia media = Messages.media(place, message, sketch);
    BotApi.result(media.getMethod(), by.executeAsync(media));
  }
}
