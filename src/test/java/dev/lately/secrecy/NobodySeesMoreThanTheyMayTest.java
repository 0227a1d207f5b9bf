package dev.lately.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// At least a hundred thousand cases. `-Dsecrecy.seed=…` begins elsewhere, `-Dsecrecy.worlds=…` has
/// as many worlds; a case that fails tells its seed and step.
class NobodySeesMoreThanTheyMayTest {
  private static final Logger LOG = LoggerFactory.getLogger(NobodySeesMoreThanTheyMayTest.class);
  private static final long SEED = Long.getLong("secrecy.seed", 20_261_120L);
  private static final int WORLDS = Integer.getInteger("secrecy.worlds", 118);
  private static final int STEPS = 1_000;

  /// Cases of each world: 118 worlds have a hundred thousand.
  private static final int ENOUGH = 850;

  @Test
  void nobodySeesMoreThanTheyMayAndEverybodyWhatTheyMay() {
    Census census =
        LongStream.range(SEED, SEED + WORLDS)
            .parallel()
            .mapToObj(seed -> new Walk(seed).go(STEPS))
            .reduce(Census::plus)
            .orElseThrow();
    LOG.info("seed {}: {}", SEED, census);
    assertThat(census.faults).as("seed %d: %s", SEED, census).isEmpty();
    assertThat(census.cases).isGreaterThanOrEqualTo(WORLDS * ENOUGH);
  }
}
