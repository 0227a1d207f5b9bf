package dev.lately.settings;

import dev.lately.command.Nearest;
import dev.lately.masking.OwnPattern;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a value of the configuration is written: what is allowed, how it is read, and the words it
/// may be, where it is one of a few. `shown` blots out of a wrong value what may be secret in it.
record Form<T>(
    String allowed,
    Function<String, Optional<T>> reading,
    Collection<String> words,
    UnaryOperator<String> shown) {

  static final Form<Duration> DURATION =
      of("a duration such as 500ms, 60s, 5m, 2h or 1d", Form::duration);
  static final Form<Duration> KEPT =
      of(
          "a duration from 1d to 3650d, such as 365d",
          word ->
              duration(word)
                  .filter(kept -> kept.compareTo(Duration.ofDays(1)) >= 0)
                  .filter(kept -> kept.compareTo(Duration.ofDays(3_650)) <= 0));
  static final Form<CallBudget> BUDGET = of("calls per duration, such as 10/1m", Form::budget);
  static final Form<Long> SIZE = of("a size such as 512KiB, 32MiB or 1GiB", Form::size);
  static final Form<URI> URL =
      new Form<>(
          "an http or https address without user, password, query or fragment",
          Form::url,
          List.of(),
          word -> word.replaceAll("//[^/]*@", "//***@").replaceAll("[?#].*", "?***"));
  static final Form<SourceName> NAME =
      of(
          "1 to 32 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit",
          safely(SourceName::new));
  static final Form<String> SNOWFLAKE =
      of("a Discord id, 17 to 20 digits", word -> matching(word, "[0-9]{17,20}"));
  static final Form<String> TELEGRAM_ID =
      of(
          "a Telegram id, a whole number other than 0",
          word -> matching(word, "-?[1-9][0-9]{0,15}"));
  static final Form<String> TEXT =
      of("a text that is not empty", word -> matching(word, ".*\\S.*"));
  static final Form<OwnPattern> PATTERN =
      of(
          "a regular expression of RE2 (no look-around, no references back) that fits no empty text and reads"
              + " 20,000 characters within half a second",
          safely(OwnPattern::of));
  static final Form<ZoneId> ZONE =
      new Form<>(
          "an IANA zone such as Europe/Berlin",
          word -> Optional.of(word).filter(zones()::contains).map(ZoneId::of),
          zones(),
          word -> word);
  static final Form<Level> LEVEL = oneOf(Level.words(), Level::of);
  static final Form<Language> LANGUAGE =
      oneOf(Language.tags(), word -> Language.of(Locale.forLanguageTag(word)));
  static final Form<Integer> PAGE_SIZE =
      oneOf(View.PAGE_SIZES.stream().map(String::valueOf).toList(), safely(Integer::valueOf));
  static final Form<Integer> PORT = number(1, 65_535);

  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final Map<String, Long> BYTES =
      Map.of("KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);
  private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,5})([A-Za-z]+)");

  static <T> Form<T> of(String allowed, Function<String, Optional<T>> reading) {
    return new Form<>(allowed, reading, List.of(), word -> word);
  }

  static <T> Form<T> oneOf(List<String> words, Function<String, Optional<T>> reading) {
    return new Form<>(
        "one of " + String.join(", ", words),
        word -> words.contains(word) ? reading.apply(word) : Optional.empty(),
        words,
        word -> word);
  }

  static Form<Integer> number(int least, int most) {
    return of(
        "a whole number from " + least + " to " + most,
        word -> safely(Integer::valueOf).apply(word).filter(n -> n >= least && n <= most));
  }

  private static <T> Function<String, Optional<T>> safely(Function<String, T> reading) {
    return word -> {
      try {
        return Optional.of(reading.apply(word));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    };
  }

  private static Optional<String> matching(String word, String pattern) {
    return Optional.of(word).filter(w -> w.matches(pattern));
  }

  private static Optional<Duration> duration(String word) {
    Matcher amount = AMOUNT.matcher(word);
    return amount.matches()
        ? Optional.ofNullable(UNITS.get(amount.group(2)))
            .map(unit -> unit.multipliedBy(Long.parseLong(amount.group(1))))
        : Optional.empty();
  }

  private static Optional<Long> size(String word) {
    Matcher amount = AMOUNT.matcher(word);
    return amount.matches()
        ? Optional.ofNullable(BYTES.get(amount.group(2)))
            .map(unit -> unit * Long.parseLong(amount.group(1)))
        : Optional.empty();
  }

  private static Optional<CallBudget> budget(String word) {
    int slash = word.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : number(1, 1_000_000)
            .reading()
            .apply(word.substring(0, slash))
            .flatMap(calls ->
                duration(word.substring(slash + 1)).map(per -> new CallBudget(calls, per)));
  }

  private static Optional<URI> url(String word) {
    return safely(URI::create)
        .apply(word)
        .filter(url -> List.of("http", "https").contains(String.valueOf(url.getScheme())))
        .filter(url -> url.getHost() != null && url.getRawUserInfo() == null)
        .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null);
  }

  private static Collection<String> zones() {
    return ZoneId.getAvailableZoneIds();
  }

  /// The nearest word that this form allows; a zone also by its city alone.
  Optional<String> nearest(String typed) {
    if (typed.contains("/")) {
      return Nearest.to(typed, words);
    }
    Map<String, String> byCity = new TreeMap<>();
    words.forEach(word -> byCity.putIfAbsent(word.substring(word.lastIndexOf('/') + 1), word));
    return Nearest.to(typed, byCity.keySet()).map(byCity::get);
  }
}
