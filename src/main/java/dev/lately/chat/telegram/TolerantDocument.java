package dev.lately.chat.telegram;

import dev.lately.view.Document;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A file to be sent, of whose answer only the message's id is read, as of a [TolerantPhoto].
final class TolerantDocument extends SendDocument {
  TolerantDocument(String chat, Document document) {
    super(chat, new InputFile(document.open(), document.name()));
  }

  /// @throws TelegramRefusal when it is no success
  @Override
  public Message deserializeResponse(String answer) {
    return TolerantCall.message(answer);
  }
}
