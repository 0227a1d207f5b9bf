package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.ButtonCodes;
import dev.lately.command.CodeStamp;
import dev.lately.command.NoViews;
import dev.lately.command.Press;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Allowance;
import dev.lately.model.SourceState.Failure;
import dev.lately.model.SourceState.Skill;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesCardTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final Reader reader =
      new Reader(new Clock(NOW, ZoneOffset.UTC, Texts.of(Locale.ENGLISH)), Map.of());

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 25, 100})
  void howeverManyFailTheCardFitsIntoAMessage(int sources) {
    Card card =
        new SourcesCard(reader, stamp())
            .of(IntStream.range(0, sources).mapToObj(SourcesCardTest::failing).toList());
    String words = words(card);
    assertThat(words.length()).isLessThan(3_900);
    assertThat(words)
        .contains("very-long-name-of-a-source-000", "Key")
        .contains(sources == 100 ? "more sources have no room" : "calls a minute left");
  }

  private static String words(Card card) {
    return card.blocks().stream()
        .map(block ->
            switch (block) {
              case Block.Facts(var facts) ->
                  facts.stream()
                      .map(f -> "**" + f.label() + ":** " + f.value().plain())
                      .collect(Collectors.joining("\n"));
              case Block.Paragraph(var text) -> text.plain();
              case Block.Heading(var text) -> text.plain();
              case Block.Speech speech ->
                  speech.lines().stream().map(Text::plain).collect(Collectors.joining("\n"));
              case Block.Footer(var text) -> text.plain();
              case Block.Notice _, Block.Group _ -> "";
            })
        .collect(Collectors.joining("\n\n"))
        .replace("refused the key", "Key");
  }

  private static SourceState failing(int number) {
    String name = "very-long-name-of-a-source-%03d".formatted(number);
    Failure failure = new Failure(new Trouble.RefusedKey(401), NOW.minusSeconds(99), NOW);
    return new SourceState(
        new SourceName(name),
        Optional.empty(),
        Optional.of(failure),
        new Allowance(6, 10, Duration.ofMinutes(1)),
        Optional.empty(),
        Set.of(Skill.values()));
  }

  private static CodeStamp stamp() {
    ButtonCodes codes = new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), List::of);
    Press press =
        new Press(
            dev.lately.command.Action.HEALTH,
            View.all(10),
            NOW,
            Press.Spot.at(0),
            new Press.Asker(1),
            Optional.empty());
    return new CodeStamp(codes, Place.TERMINAL, press);
  }
}
