package dev.lately.command;

import dev.lately.model.SessionRef;
import dev.lately.model.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Last lists that end with the process; of many people those who read last.
public final class PassingLastLists implements LastLists {
  private static final int PEOPLE = 2_000;

  private record Kept(View view, Instant at, Map<Integer, SessionRef> rows) {
    Row row(int number, SessionRef ref) {
      return new Row(view, at, number, ref);
    }
  }

  /// Whoever read longest ago first.
  private final Map<Whose, Kept> lists = new LinkedHashMap<>();

  @Override
  public synchronized void note(Whose whose, Page page) {
    Kept before = lists.remove(whose);
    boolean same = before != null && before.view().equals(page.view());
    Kept kept =
        before != null && same && before.at().equals(page.at())
            ? before
            : new Kept(page.view(), page.at(), new LinkedHashMap<>());
    for (int i = 0; i < page.rows().size(); i++) {
      kept.rows().put(page.first() + i, page.rows().get(i));
    }
    lists.put(whose, kept);
    if (lists.size() > PEOPLE) {
      lists.remove(lists.keySet().iterator().next());
    }
  }

  @Override
  public synchronized boolean knows(Whose whose) {
    return lists.containsKey(whose);
  }

  @Override
  public synchronized Optional<Row> row(Whose whose, int number) {
    Kept kept = lists.get(whose);
    return kept == null
        ? Optional.empty()
        : Optional.ofNullable(kept.rows().get(number)).map(ref -> kept.row(number, ref));
  }

  @Override
  public synchronized Optional<Row> row(Whose whose, SessionRef ref) {
    Kept kept = lists.get(whose);
    return kept == null
        ? Optional.empty()
        : kept.rows().entrySet().stream()
            .filter(row -> row.getValue().equals(ref))
            .findFirst()
            .map(row -> kept.row(row.getKey(), ref));
  }

  /// Whether nothing newer than that row's list is known here.
  public synchronized boolean allows(Whose whose, Row row) {
    Kept kept = lists.get(whose);
    return kept == null || row.isOf(kept.view(), kept.at());
  }
}
