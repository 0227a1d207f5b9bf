package dev.lately.chat.telegram;

import dev.lately.view.Picture;
import java.util.Optional;

/// A message to be sent unasked: as a picture with a caption where there is a picture and the words
/// fit under it, else as a text. It is one message in either case.
record Parcel(Drawn drawn, Optional<Picture> picture, boolean silent) {
  Parcel {
    picture = picture.filter(_ -> drawn.text().length() <= TelegramLimits.CAPTION);
  }
}
