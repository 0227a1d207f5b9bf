package dev.lately.store;

import dev.lately.model.Hindrance;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How values of several parts stand in one column.
final class Words {
  private Words() {}

  static String of(List<SourceName> sources) {
    return sources.stream().map(SourceName::value).collect(Collectors.joining(" "));
  }

  static List<SourceName> sources(String words) {
    return Stream.of(words.split(" ")).filter(w -> !w.isEmpty()).map(SourceName::new).toList();
  }

  static String of(Hindrance why) {
    return why.kind().name() + " " + why.what();
  }

  static Hindrance hindrance(String words) {
    int space = words.indexOf(' ');
    return new Hindrance(
        Hindrance.Kind.valueOf(words.substring(0, space)), words.substring(space + 1));
  }

  /// What people typed, without what PostgreSQL has no letter for: U+0000 and halves of pairs.
  static @Nullable String typed(@Nullable String text) {
    return text == null ? null : text.replaceAll("[\\x{0}\\p{Cs}]", "");
  }
}
