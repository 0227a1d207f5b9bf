package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceNameTest {
  @Test
  void aPlaceIsOneWordAndBack() {
    Place topic =
        new Place(
            new PlatformId("telegram"), "-100/1", "a b", Optional.of("5"), Place.Kind.PRIVATE);

    assertThat(PlaceName.place(PlaceName.of(topic))).isEqualTo(topic);
    assertThat(PlaceName.place(PlaceName.of(Counter.discord("7")))).isEqualTo(Counter.discord("7"));
  }
}
