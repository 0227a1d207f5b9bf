package dev.lately.view;

import java.util.List;
import java.util.stream.Collectors;

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

  /// The line without how it is drawn.
  public String plain() {
    return spans.stream().map(Span::words).collect(Collectors.joining());
  }
}
