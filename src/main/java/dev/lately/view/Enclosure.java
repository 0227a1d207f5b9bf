package dev.lately.view;

/// What goes with a card: a picture to be seen in the message, or a document to be kept.
public sealed interface Enclosure permits Picture, Document {
  /// The file's name, e.g. `day.png`.
  String name();

  /// What is said where it cannot be shown.
  String words();

  /// The card where the enclosure does not get through: a picture's card says all that it does; a
  /// document's would tell of what is not there.
  Card without(Card card);
}
