package dev.lately.chat.telegram;

import dev.lately.view.Picture;
import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A picture to be sent, of whose answer only the message's id is read: a message that was sent
/// must not look unsent.
final class TolerantPhoto extends SendPhoto {
  TolerantPhoto(String chat, Picture picture) {
    super(chat, new InputFile(new ByteArrayInputStream(picture.png()), picture.name()));
  }

  /// @throws TelegramRefusal when it is no success
  @Override
  public Message deserializeResponse(String answer) {
    return TolerantCall.message(answer);
  }
}
