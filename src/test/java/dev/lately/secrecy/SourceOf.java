package dev.lately.secrecy;

import dev.lately.model.View;
import java.util.Optional;

/// The number of the first source that a view names.
final class SourceOf {
  private SourceOf() {}

  static Optional<Integer> of(View view) {
    return view.sources().stream()
        .flatMap(source -> Kind.in(source.value()).stream())
        .map(Kind.Mark::source)
        .findFirst();
  }
}
