package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lately.view.Receipt;

/// An answer on its way to the page, and what is done once it was sent.
record Sent(@JsonValue Answer answer, @JsonIgnore Receipt receipt) {
  /// A form, which shows nothing yet.
  static Sent form(Answer form) {
    return new Sent(form, Receipt.NONE);
  }
}
