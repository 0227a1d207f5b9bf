package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Secret;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedIdsTest {
  private static final SourceName HOME = new SourceName("agent-home");
  private static final SessionRef NUMBER = new SessionRef(HOME, "whatsapp_+4915112345678");

  private final SealedIds ids = new SealedIds(new Secret("key"));

  @ParameterizedTest
  @ValueSource(
      strings = {"whatsapp_+4915112345678", "telegram_4711000000", "teams_19_a@thread.v2", "~x"})
  void whatMaySayWhoSomebodyIsIsSealedAndOpenedAgain(String id) {
    SessionRef known = ids.of(new SessionRef(HOME, id));
    assertThat(known.id()).doesNotContain(id);
    assertThat(known.told()).as("it is told to nobody, as before").isEmpty();
    assertThat(ids.opened(known.id())).contains(id);
    assertThat(ids.of(new SessionRef(HOME, id))).as("the same each time").isEqualTo(known);
    assertThat(ids.of(known)).as("once").isEqualTo(known);
  }

  @Test
  void whatAMachineDrewStaysAsItIs() {
    SessionRef drawn = new SessionRef(HOME, "2f1c9a70-5a4e-4a3e-9d0b-1f2e3d4c5b6a");
    assertThat(ids.of(drawn)).isEqualTo(drawn);
    assertThat(ids.opened(drawn.id())).contains(drawn.id());
  }

  @Test
  void whatAnotherKeySealedNamesNothing() {
    String known = ids.of(NUMBER).id();
    assertThat(new SealedIds(new Secret("another")).opened(known)).isEmpty();
  }

  @Test
  void whoTypesTheVendorsIdMeansTheSessionThatIsKnownSealed() {
    ShortReferences names = new ShortReferences(Map.of(HOME, "pp"), Map.of(HOME, ids));
    assertThat(names.known(NUMBER)).isEqualTo(ids.of(NUMBER));
    assertThat(ShortReferences.PLAIN.known(NUMBER)).isEqualTo(NUMBER);
  }
}
