package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Searched;
import dev.lately.model.Searched.Reading;
import dev.lately.model.Searched.Scope;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    Searched some =
        new Searched(new SourceName("shop"), Scope.KNOWN, 340, 12, false, Optional.empty());
    assertThat(how(some)).isEqualTo("Searched: shop (12 of 340 titles known).");
  }

  @Test
  void howFarTheAccentsAreKnownIsToldWhereTheVendorSearches() {
    assertThat(how(reading("home", Scope.MESSAGES, new Reading(120, OptionalInt.of(1340), false))))
        .endsWith(
            "titles known). home: accents known from 120 of 1,340 conversations so far; in the"
                + " others words are found as typed.");
    assertThat(how(reading("docs", Scope.QUESTIONS, new Reading(60, OptionalInt.empty(), false))))
        .endsWith("questions so far; in the others words are found as typed.");
    assertThat(how(reading("home", Scope.MESSAGES, new Reading(0, OptionalInt.empty(), false))))
        .endsWith("home: accents are not known yet; words are found as typed.");
    assertThat(how(reading("home", Scope.MESSAGES, new Reading(338, OptionalInt.of(340), true))))
        .endsWith(
            "home: accents known from 338 of 340 conversations; the others cannot be read whole,"
                + " in them words are found as typed.");
  }

  private static Searched reading(String source, Scope scope, Reading reading) {
    return new Searched(new SourceName(source), scope, 3, 3, false, Optional.of(reading));
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
