package dev.lately;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made of the house in force, once for each house.
final class PerHouse<T> implements Supplier<T> {
  private record Made<T>(House of, T it) {}

  private final Supplier<House> house;
  private final Function<House, T> making;
  private volatile @Nullable Made<T> last;

  PerHouse(Supplier<House> house, Function<House, T> making) {
    this.house = house;
    this.making = making;
  }

  @Override
  public T get() {
    House now = house.get();
    Made<T> made = last;
    if (made == null || !made.of().equals(now)) {
      made = new Made<>(now, making.apply(now));
      last = made;
    }
    return made.it();
  }
}
