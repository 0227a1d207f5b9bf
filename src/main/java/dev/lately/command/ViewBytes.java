package dev.lately.command;

import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// How a view stands in a code: in place when it is simple, else as an id made from its content.
final class ViewBytes {
  /// A word's number is its place here: only add at the end.
  private static final List<Since> SINCE =
      List.of(Since.ALL, Since.TODAY, Since.HOURS_24, Since.DAYS_7, Since.DAYS_30);

  private ViewBytes() {}

  /// At most one source, no text, no origin, no window, no marks: it needs no database.
  static boolean isSimple(View view) {
    Filter filter = view.filter();
    return view.sources().size() <= 1
        && view.text().isEmpty()
        && filter.origin().isEmpty()
        && filter.window().isEmpty()
        && filter.marks().isEmpty();
  }

  static void write(View view, ByteBuffer to) {
    if (isSimple(view)) {
      Filter filter = view.filter();
      int size = View.PAGE_SIZES.indexOf(view.pageSize());
      to.put((byte) (SINCE.indexOf(filter.since()) | size << 3 | (filter.pinned() ? 1 << 5 : 0)));
      to.putInt(view.sources().isEmpty() ? 0 : hash(view.sources().getFirst()));
    } else {
      to.putLong(id(view));
    }
  }

  /// Empty when the source is no longer configured.
  static Optional<View> readSimple(ByteBuffer from, List<SourceName> configured) {
    int flags = from.get();
    int hash = from.getInt();
    Since since = SINCE.get((flags & 7) % SINCE.size());
    Filter filter = new Filter(since, Optional.empty(), (flags & 1 << 5) != 0);
    View all = new View(List.of(), Optional.empty(), filter, View.PAGE_SIZES.get(flags >> 3 & 3));
    return hash == 0
        ? Optional.of(all)
        : configured.stream()
            .filter(source -> hash(source) == hash)
            .findFirst()
            .map(source -> all.withSources(List.of(source)));
  }

  /// The same for the same query, whoever asks it.
  static long id(View view) {
    return ByteBuffer.wrap(Sha256.bytes(view.toString())).getLong();
  }

  private static int hash(SourceName source) {
    int hash = ByteBuffer.wrap(Sha256.bytes(source.value())).getInt();
    return hash == 0 ? 1 : hash;
  }
}
