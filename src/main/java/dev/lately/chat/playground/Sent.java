package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lately.view.Receipt;

/// An answer on its way to the page, the name under which more will be told of it, which is empty
/// where nothing is to come, and what is done once it was sent.
record Sent(@JsonUnwrapped Answer answer, String filling, @JsonIgnore Receipt receipt) {
  /// A form, which shows nothing yet.
  static Sent form(Answer form) {
    return new Sent(form, "", Receipt.NONE);
  }
}
