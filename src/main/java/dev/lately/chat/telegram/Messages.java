package dev.lately.chat.telegram;

import dev.lately.model.Place;
import dev.lately.view.Document;
import dev.lately.view.Picture;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;

/// The Bot API's calls that show something drawn, without link previews.
final class Messages {
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private Messages() {}

  static SendMessage send(Place place, Drawn drawn) {
    SendMessage send =
        SendMessage.builder()
            .chatId(place.channel())
            .text(drawn.text())
            .entities(drawn.entities())
            .linkPreviewOptions(NO_PREVIEW)
            .build();
    drawn.keyboard().ifPresent(send::setReplyMarkup);
    thread(place).ifPresent(send::setMessageThreadId);
    drawn.answers().map(Messages::quoting).ifPresent(send::setReplyParameters);
    return send;
  }

  /// Where nobody tells the topic, Telegram finds it by the message that is answered.
  private static Optional<Integer> thread(Place place) {
    return place.topic().filter(_ -> !place.isSomeTopic()).map(Integer::valueOf);
  }

  static SendMessage send(Place place, Parcel parcel) {
    SendMessage send = send(place, parcel.drawn());
    send.setDisableNotification(parcel.silent());
    return send;
  }

  static TolerantPhoto photo(Place place, Parcel parcel, Picture picture) {
    TolerantPhoto photo = new TolerantPhoto(place.channel(), picture);
    photo.setCaption(parcel.drawn().text());
    photo.setCaptionEntities(parcel.drawn().entities());
    photo.setDisableNotification(parcel.silent());
    parcel.drawn().keyboard().ifPresent(photo::setReplyMarkup);
    thread(place).ifPresent(photo::setMessageThreadId);
    return photo;
  }

  /// A file, under which the words stand where they fit.
  static TolerantDocument document(Place place, Parcel parcel, Document document) {
    TolerantDocument file = new TolerantDocument(place.channel(), document);
    if (parcel.fits()) {
      file.setCaption(parcel.drawn().text());
      file.setCaptionEntities(parcel.drawn().entities());
      parcel.drawn().keyboard().ifPresent(file::setReplyMarkup);
    }
    file.setDisableNotification(parcel.silent());
    return file;
  }

  /// The message may be gone, or have another id in the supergroup that the group became.
  private static ReplyParameters quoting(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  static EditMessageText edit(Place place, int message, Drawn drawn) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(place.channel())
            .messageId(message)
            .text(drawn.text())
            .entities(drawn.entities())
            .linkPreviewOptions(NO_PREVIEW)
            .build();
    drawn.keyboard().ifPresent(edit::setReplyMarkup);
    return edit;
  }

  static TolerantMedia media(Place place, int message, Uploads.Sketch sketch) {
    InputMedia enclosed =
        switch (sketch.enclosed()) {
          case Picture picture ->
              new InputMediaPhoto(new ByteArrayInputStream(picture.png()), picture.name());
          case Document file -> new InputMediaDocument(file.open(), file.name());
        };
    enclosed.setCaption(sketch.drawn().text());
    enclosed.setCaptionEntities(sketch.drawn().entities());
    TolerantMedia media = new TolerantMedia(enclosed);
    media.setChatId(place.channel());
    media.setMessageId(message);
    sketch.drawn().keyboard().ifPresent(media::setReplyMarkup);
    return media;
  }

  static EditMessageCaption caption(Place place, int message, Drawn drawn) {
    EditMessageCaption edit =
        EditMessageCaption.builder()
            .chatId(place.channel())
            .messageId(message)
            .caption(drawn.text())
            .captionEntities(drawn.entities())
            .build();
    drawn.keyboard().ifPresent(edit::setReplyMarkup);
    return edit;
  }
}
