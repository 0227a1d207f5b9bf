package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Filter;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SessionRef;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonCodesTest {
  private static final Place HERE =
      new Place(new PlatformId("telegram"), "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final Place ELSEWHERE =
      new Place(new PlatformId("telegram"), "-200", "-200", Optional.empty(), Place.Kind.GROUP);
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final SourceName SITE = new SourceName("website-bot");

  private final Map<Long, View> kept = new HashMap<>();
  private final List<byte[]> keys = new ArrayList<>(List.of(key("first")));
  private final ButtonCodes codes =
      new ButtonCodes(() -> keys, new KeptViews(kept), () -> List.of(DOCS, SITE));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsSealedIsOpenedAgain(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Press press = press(random);
      String code = codes.seal(HERE, press);
      assertThat(code).matches("[A-Za-z0-9_-]{1,64}");
      assertThat(codes.open(HERE, code))
          .as("seed %s", seed)
          .isEqualTo(new ButtonCodes.Opened.Good(press));
    }
  }

  @Test
  void everyChangedByteIsAForgery() {
    String code = codes.seal(HERE, press(new Random(7)));
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == 'A' ? 'Q' : 'A';
      String changed = code.substring(0, i) + other + code.substring(i + 1);
      assertThat(codes.open(HERE, changed)).isInstanceOf(ButtonCodes.Opened.Forged.class);
      assertThat(codes.open(HERE, code.substring(0, i)))
          .isInstanceOf(ButtonCodes.Opened.Forged.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "not base64 !", "🙂", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void wordsThatAreNoCodeAreForgeries(String words) {
    assertThat(codes.open(HERE, words)).isInstanceOf(ButtonCodes.Opened.Forged.class);
    assertThat(ButtonCodes.opensForm(words)).isFalse();
  }

  @Test
  void aCodeCopiedToAnotherPlaceIsAForgery() {
    String code = codes.seal(HERE, press(new Random(1)));
    assertThat(codes.open(ELSEWHERE, code)).isInstanceOf(ButtonCodes.Opened.Forged.class);
  }

  @Test
  void aCodeOfAPlaceThatGotAnotherIdIsStillGood() {
    Press press = press(new Random(1));
    String code = codes.seal(HERE, press);
    ButtonCodes following =
        codes.following(place -> Optional.of(HERE).filter(_ -> place.equals(ELSEWHERE)));
    assertThat(following.open(ELSEWHERE, code)).isEqualTo(new ButtonCodes.Opened.Good(press));
    assertThat(following.open(HERE, codes.seal(ELSEWHERE, press)))
        .as("the way back")
        .isInstanceOf(ButtonCodes.Opened.Forged.class);
  }

  @Test
  void aRotatedKeyIsStillAccepted() {
    Press press = press(new Random(3));
    String code = codes.seal(HERE, press);
    keys.addFirst(key("second"));
    assertThat(codes.open(HERE, code)).isEqualTo(new ButtonCodes.Opened.Good(press));
    assertThat(codes.seal(HERE, press)).isNotEqualTo(code);
    keys.removeLast();
    assertThat(codes.open(HERE, code)).isInstanceOf(ButtonCodes.Opened.Forged.class);
  }

  @Test
  void aSimpleViewNeedsNoDatabaseAndAnotherIsForgottenWithout() {
    View simple = View.all(10).withSources(List.of(DOCS));
    String one = codes.seal(HERE, press(simple));
    String two = codes.seal(HERE, press(View.all(10).withSources(List.of(DOCS, SITE))));
    assertThat(kept).hasSize(1);
    kept.clear();
    assertThat(codes.open(HERE, one)).isInstanceOf(ButtonCodes.Opened.Good.class);
    assertThat(codes.open(HERE, two)).isInstanceOf(ButtonCodes.Opened.Forgotten.class);
  }

  @Test
  void nothingInACodeCanBeTriedAgainstIds() {
    SessionRef ref = new SessionRef(DOCS, "whatsapp_+491701234567");
    Press press = pressed(SessionViews.of(ref), Press.Spot.row(3, ref), Action.SHOW);
    byte[] plain = PressBytes.of(press);
    byte[] code = Base64.getUrlDecoder().decode(codes.seal(HERE, press));
    for (int i = 1; i + 4 <= plain.length; i++) {
      assertThat(Collections.indexOfSubList(list(code), list(Arrays.copyOfRange(plain, i, i + 4))))
          .isNegative();
    }
    keys.set(0, key("another"));
    byte[] other = Base64.getUrlDecoder().decode(codes.seal(HERE, press));
    assertThat(same(code, other)).as("all hangs on the key").isLessThan(plain.length / 4);
  }

  private static List<Integer> list(byte[] bytes) {
    return IntStream.range(0, bytes.length).mapToObj(i -> (int) bytes[i]).toList();
  }

  private static int same(byte[] one, byte[] other) {
    return (int) IntStream.range(0, one.length).filter(i -> one[i] == other[i]).count();
  }

  @Test
  void codesOfTheVersionBeforeAreGoodStill() {
    Press press = pressed(View.all(10), Press.Spot.at(2), Action.FORM);
    byte[] body = PressBytes.of(press);
    body[0] = (byte) (body[0] & 31 | 1 << 5);
    String code =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Seal.sealed(keys.get(0), HERE, body));
    assertThat(Base64.getUrlDecoder().decode(code)).startsWith(body);
    assertThat(codes.open(HERE, code)).isEqualTo(new ButtonCodes.Opened.Good(press));
    assertThat(codes.open(ELSEWHERE, code)).isInstanceOf(ButtonCodes.Opened.Forged.class);
    assertThat(ButtonCodes.opensForm(code)).isTrue();
  }

  private static Press pressed(View view, Press.Spot spot, Action action) {
    Press page = press(view);
    return new Press(action, view, page.snapshot(), spot, page.asker(), Optional.empty());
  }

  @Test
  void onlyTheCodeOfAFormOpensAForm() {
    Press page = press(View.all(10));
    Press form =
        new Press(
            Action.FORM,
            page.view(),
            page.snapshot(),
            Press.Spot.at(1),
            page.asker(),
            Optional.empty());
    assertThat(ButtonCodes.opensForm(codes.seal(HERE, page))).isFalse();
    assertThat(ButtonCodes.opensForm(codes.seal(HERE, form))).isTrue();
  }

  private static Press press(View view) {
    return new Press(
        Action.PAGE,
        view,
        Instant.ofEpochMilli(1_800_000_000_123L),
        Press.Spot.at(1),
        new Press.Asker(5),
        Optional.empty());
  }

  private static Press press(Random random) {
    Filter filter =
        new Filter(
            Since.values()[random.nextInt(5)],
            random.nextInt(3) == 0 ? Optional.of("web") : Optional.empty(),
            random.nextBoolean());
    List<SourceName> sources =
        List.of(List.<SourceName>of(), List.of(DOCS), List.of(DOCS, SITE)).get(random.nextInt(3));
    int size = View.PAGE_SIZES.get(random.nextInt(4));
    Optional<Press.Origin> origin =
        random.nextBoolean()
            ? Optional.of(
                random.nextBoolean()
                    ? new Press.Origin(random.nextLong(), Instant.ofEpochSecond(4_000_000_000L))
                    : new Press.Origin(
                        -1_000_000_000_000L - random.nextLong(1L << 40),
                        1 + random.nextInt(Integer.MAX_VALUE - 1),
                        Instant.ofEpochSecond(4_000_000_000L)))
            : Optional.empty();
    return new Press(
        Action.values()[random.nextInt(Action.values().length)],
        new View(sources, Optional.empty(), filter, size),
        Instant.ofEpochMilli(random.nextLong(1L << 47)),
        new Press.Spot(random.nextInt(1 << 24), random.nextInt(3)),
        new Press.Asker(random.nextInt()),
        origin);
  }

  private static byte[] key(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /// Views in a map.
  private record KeptViews(Map<Long, View> kept) implements Views {
    @Override
    public void keep(long id, View view) {
      kept.put(id, view);
    }

    @Override
    public Optional<View> find(long id) {
      return Optional.ofNullable(kept.get(id));
    }
  }
}
