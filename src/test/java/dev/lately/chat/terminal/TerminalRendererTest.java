package dev.lately.chat.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.SampleCards;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalRendererTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/lately/chat/terminal");
  private static final String TRICKS =
      "a\u001b]0;owned\u0007b\u009b2Jc\rd\ne\u202egpj\u2066.exe\u200b\u007f\ud800z 👩‍👧";

  static Set<String> cards() {
    return SampleCards.all().keySet();
  }

  private static TerminalRenderer renderer(boolean colours, boolean keys) {
    return new TerminalRenderer(new TerminalText(colours), keys);
  }

  private static String drawn(String name) {
    Card card = SampleCards.all().get(name);
    return renderer(false, false).draw(card)
        + "\n---- with keys, colours as ^[\n\n"
        + renderer(true, true).draw(card).replace("\u001b", "^[");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyCardIsDrawnAsItsGoldenFileSays(String name) throws IOException {
    Path golden = GOLDEN.resolve(name + ".golden.txt");
    boolean there = Files.exists(golden);
    if (!there) {
      Files.writeString(golden, drawn(name));
    }
    assertThat(there).as("a new golden file was written; read it and run again").isTrue();
    assertThat(drawn(name)).isEqualTo(Files.readString(golden));
  }

  @Test
  void aListWithOneSessionHasOneNumberAndNothingToPage() {
    assertThat(renderer(false, true).draw(SampleCards.all().get("single")))
        .contains("Today: 1\n", "1 msg · web", "Page 1 of 1 · 1 session · 1 source ")
        .endsWith("[1] Open a session …\n[r] Refresh  [m] ⋯\n");
  }

  @Test
  void noWordCanSteerTheTerminal() {
    Card card =
        new Card(
            List.of(
                new Block.Paragraph(
                    Text.of(
                        new Span.Foreign(TRICKS),
                        new Span.Link(TRICKS, "https://a.example/" + TRICKS),
                        new Span.Code(TRICKS))),
                new Block.Facts(List.of(new Block.Fact(TRICKS, Text.words(TRICKS))))),
            List.of());
    String drawn = renderer(false, false).draw(card);
    assertThat(drawn).contains("a]0;ownedb2Jc d egpj.exez 👩‍👧");
    assertThat(drawn.codePoints().filter(c -> c != '\n'))
        .allSatisfy(c -> assertThat(Character.isISOControl(c)).isFalse());
  }
}
