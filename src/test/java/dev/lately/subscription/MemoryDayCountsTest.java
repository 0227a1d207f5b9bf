package dev.lately.subscription;

class MemoryDayCountsTest extends DayCountsContract {
  private final DayCounts counts = new MemoryDayCounts();

  @Override
  protected DayCounts counts() {
    return counts;
  }
}
