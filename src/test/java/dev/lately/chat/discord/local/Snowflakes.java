package dev.lately.chat.discord.local;

import java.util.concurrent.atomic.AtomicLong;

/// Ids of now, as Discord makes them: milliseconds since 2015 and a counter.
final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final AtomicLong COUNTER = new AtomicLong();

  private Snowflakes() {}

  static String next() {
    long count = COUNTER.getAndIncrement() & 0x3FFFFF;
    return String.valueOf((System.currentTimeMillis() - EPOCH) << 22 | count);
  }
}
