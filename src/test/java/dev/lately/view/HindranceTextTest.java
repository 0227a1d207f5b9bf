package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.model.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HindranceTextTest {
  @ParameterizedTest
  @CsvSource({
    "ENGLISH,Lately lacks the permission “Send Messages” there.",
    "GERMAN,Lately fehlt dort die Berechtigung „Nachrichten senden“.",
    "SPANISH,A Lately le falta allí el permiso «Enviar mensajes».",
    "PORTUGUESE,Falta ao Lately a permissão “Enviar mensagens” lá."
  })
  void aPermissionIsCalledAsItsReadersAppCallsIt(Language language, String sentence) {
    assertThat(why(language, "Send Messages")).isEqualTo(sentence);
  }

  @Test
  void aPermissionThatIsNotKnownKeepsItsName() {
    assertThat(why(Language.GERMAN, "Bend Spoons")).contains("„Bend Spoons“");
  }

  private static String why(Language language, String permission) {
    Clock clock = new Clock(Instant.EPOCH, ZoneOffset.UTC, Texts.of(language));
    return new HindranceText(new Reader(clock, Map.of()))
        .why(new Hindrance(Hindrance.Kind.MISSING_PERMISSION, permission));
  }
}
