package dev.lately.command;

import dev.lately.model.View;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Views that end with the process.
public final class PassingViews implements Views {
  private final Map<Long, View> views = new ConcurrentHashMap<>();

  @Override
  public void keep(long id, View view) {
    views.put(id, view);
  }

  @Override
  public Optional<View> find(long id) {
    return Optional.ofNullable(views.get(id));
  }
}
