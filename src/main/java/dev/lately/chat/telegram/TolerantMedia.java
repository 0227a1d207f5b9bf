package dev.lately.chat.telegram;

import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;

/// A picture or a file to stand in a message's place, whose answer is left as JSON.
final class TolerantMedia extends EditMessageMedia {
  TolerantMedia(InputMedia media) {
    super(media);
  }

  /// @throws TelegramRefusal when it is no success
  @Override
  public Serializable deserializeResponse(String answer) {
    return TolerantCall.result(answer).toString();
  }
}
