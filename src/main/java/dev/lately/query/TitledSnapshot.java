package dev.lately.query;

import dev.lately.model.Mark;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A list whose rows bear the titles that are known when they are read.
record TitledSnapshot(Snapshot list, UnaryOperator<List<Session>> titled) implements Snapshot {
  @Override
  public Instant at() {
    return list.at();
  }

  @Override
  public Excerpt excerpt(int from, int size, Recency.Bounds bounds) {
    return list.excerpt(from, size, bounds).with(titled);
  }

  @Override
  public int indexOf(Instant time) {
    return list.indexOf(time);
  }

  @Override
  public List<Searched> searched() {
    return list.searched();
  }

  @Override
  public Map<SourceName, Mark> marks() {
    return list.marks();
  }

  @Override
  public int indexOfUndated() {
    return list.indexOfUndated();
  }
}
