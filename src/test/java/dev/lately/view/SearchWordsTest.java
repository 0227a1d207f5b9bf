package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Searched;
import dev.lately.model.Searched.Scope;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  private final Reader reader =
      new Reader(
          new Clock(Instant.EPOCH, ZoneOffset.UTC, Texts.of(Locale.ENGLISH)),
          Map.of(new SourceName("docs"), "Gurubase", new SourceName("home"), "PocketPaw"));

  @Test
  void eachSourceIsNamedWithHowItWasSearched() {
    assertThat(
            how(
                searched("shop", Scope.KNOWN, false),
                searched("docs", Scope.QUESTIONS, true),
                searched("home", Scope.MESSAGES, false),
                searched("campus", Scope.KNOWN, false),
                searched("forum", Scope.KNOWN, true)))
        .isEqualTo(
            "Searched: campus, shop (titles and previews) · docs (first questions, at Gurubase, and titles known)"
                + " · home (all messages, at PocketPaw, and titles known) · forum (titles and previews of the newest"
                + " 1,200; more are not read yet).");
  }

  @Test
  void sourcesWithoutTitlesAreNamed() {
    assertThat(how(searched("shop", Scope.NOTHING, false), searched("docs", Scope.NOTHING, true)))
        .isEqualTo("Searched: docs, shop (not searched: no titles known).");
  }

  @Test
  void ofASourceOfWhichSomeTitlesAreKnownTheirNumberIsTold() {
    Searched some = new Searched(new SourceName("shop"), Scope.KNOWN, 340, 12, false);
    assertThat(how(some)).isEqualTo("Searched: shop (12 of 340 titles known).");
  }

  @Test
  void manyMannersAreCut() {
    Searched[] many =
        IntStream.range(10, 40)
            .mapToObj(i -> searched("bot-" + i, Scope.KNOWN, true))
            .toArray(Searched[]::new);
    assertThat(how(many)).contains("bot-15 (").endsWith(" · ….").hasSizeLessThan(600);
  }

  @Test
  void manySourcesAreCounted() {
    Searched[] many =
        IntStream.range(10, 40)
            .mapToObj(i -> searched("bot-" + i, Scope.KNOWN, false))
            .toArray(Searched[]::new);
    assertThat(how(many))
        .isEqualTo(
            "Searched: bot-10, bot-11, bot-12, bot-13, bot-14 and 25 more (titles and previews).");
  }

  private String how(Searched... searched) {
    List<Searched> all = Arrays.asList(searched);
    return new SearchWords(reader).how(all).plain();
  }

  private static Searched searched(String source, Scope scope, boolean more) {
    return new Searched(new SourceName(source), scope, 1200, more);
  }
}
