package dev.lately.view;

import java.util.List;

/// One line of a card.
public record Text(List<Span> spans) {
  public Text {
    spans = List.copyOf(spans);
  }

  public static Text of(Span... spans) {
    return new Text(List.of(spans));
  }

  public static Text words(String words) {
    return of(new Span.Words(words));
  }
}
