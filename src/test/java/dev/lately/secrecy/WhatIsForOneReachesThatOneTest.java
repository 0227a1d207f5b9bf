package dev.lately.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The same worlds as far as they are Telegram's, from the update to what stands in each chat: a
/// group has no private replies, so that there the platform's part decides who reads what.
class WhatIsForOneReachesThatOneTest {
  private static final Logger LOG = LoggerFactory.getLogger(WhatIsForOneReachesThatOneTest.class);
  private static final long SEED = Long.getLong("secrecy.seed", 20_261_120L);
  private static final int WORLDS = Integer.getInteger("secrecy.chats", 20);
  private static final int STEPS = 250;

  /// Cases of each world that somebody could read in a chat.
  private static final int ENOUGH = 125;

  @Test
  void nothingThatIsForOneStandsInAGroupOrInAnothersChat() {
    Census census =
        LongStream.range(SEED, SEED + WORLDS)
            .parallel()
            .mapToObj(WhatIsForOneReachesThatOneTest::walked)
            .reduce(Census::plus)
            .orElseThrow();
    LOG.info("seed {}: {}", SEED, census);
    assertThat(census.faults).as("seed %d: %s", SEED, census).isEmpty();
    assertThat(census.of("reached")).isGreaterThanOrEqualTo(WORLDS * ENOUGH);
  }

  private static Census walked(long seed) {
    World world = new World(seed);
    try (ByTelegram telegram = world.telegram()) {
      return new Walk(seed, world, telegram).go(STEPS);
    }
  }
}
