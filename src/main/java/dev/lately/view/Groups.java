package dev.lately.view;

import dev.lately.model.Recency;
import java.util.List;
import java.util.Optional;

/// The groups' numbers inside button codes: only add at the end.
public final class Groups {
  private static final List<Recency> NUMBERED =
      List.of(Recency.TODAY, Recency.LAST_7_DAYS, Recency.OLDER, Recency.NO_DATE);

  private Groups() {}

  public static int number(Recency recency) {
    return NUMBERED.indexOf(recency);
  }

  public static Optional<Recency> of(int number) {
    return number < NUMBERED.size() ? Optional.of(NUMBERED.get(number)) : Optional.empty();
  }
}
