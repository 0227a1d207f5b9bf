package dev.lately.command;

import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Turns a press into a code of at most 64 bytes and back.
///
/// A code is base64url of: version and action (1 byte), which parts follow (1), the view in place
/// (5) or its id (8), the snapshot's instant (6), page or row (3), for a row a hash of its session
/// (4), the asker (4), in a private copy its origin and end (12), and a MAC (8) over all of it, the
/// platform and the place: 63 characters at most. All but the first and the MAC is hidden. 64 bytes
/// is Telegram's limit for callback data and for the parameter of a deep link; Discord allows 100.
public final class ButtonCodes {
  /// In bytes: one of a list that is written in place, without a check and an origin.
  private static final int SHORTEST = 28;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final ButtonKeys keys;
  private final Views views;
  private final Supplier<List<SourceName>> sources;
  private final Function<Place, Optional<Place>> formerly;

  /// `sources` are those configured now: a code names a source by a hash of its name.
  public ButtonCodes(ButtonKeys keys, Views views, Supplier<List<SourceName>> sources) {
    this.keys = keys;
    this.views = views;
    this.sources = sources;
    this.formerly = _ -> Optional.empty();
  }

  private ButtonCodes(ButtonCodes other, Function<Place, Optional<Place>> formerly) {
    this.keys = other.keys;
    this.views = other.views;
    this.sources = other.sources;
    this.formerly = formerly;
  }

  /// The same, which also open what was sealed for a place under the id that it had before: a
  /// message may be on its way while its group gets another id.
  public ButtonCodes following(Function<Place, Optional<Place>> before) {
    return new ButtonCodes(this, before);
  }

  /// What a code turned out to be.
  public sealed interface Opened {
    record Good(Press press) implements Opened {}

    /// Not one of ours, cut, changed, or of another place.
    record Forged() implements Opened {}

    /// Ours, but the list that it belongs to is no longer known.
    record Forgotten() implements Opened {}
  }

  /// The code of a press in a place. Keeps the press's view where it does not fit into the code.
  public String seal(Place place, Press press) {
    byte[] body = PressBytes.of(press);
    if (!ViewBytes.isSimple(press.view())) {
      views.keep(ViewBytes.id(press.view()), press.view());
    }
    return ENCODER.encodeToString(Seal.sealed(keys.keys().getFirst(), place, body));
  }

  /// The press that a code stands for, if it was sealed for that place.
  public Opened open(Place place, String code) {
    return bytes(code)
        .flatMap(bytes -> opened(place, bytes).or(() -> openedBefore(place, bytes)))
        .map(body -> PressBytes.read(body, views, sources.get()))
        .orElseGet(Opened.Forged::new);
  }

  /// Whether it has the form of a code, as the parameter of a deep link may have that is something
  /// else; says nothing of whether it is good.
  public static boolean isOne(String code) {
    return bytes(code).filter(b -> b.length >= SHORTEST).isPresent();
  }

  /// Whether pressing the code opens a form; says nothing of whether the code is good.
  public static boolean opensForm(String code) {
    return is(code, Action.FORM) || asksWords(code);
  }

  /// Whether that form asks for words to look for.
  public static boolean asksWords(String code) {
    return is(code, Action.WORDS);
  }

  private static boolean is(String code, Action action) {
    return bytes(code).filter(b -> b.length > 0 && PressBytes.is(b, action)).isPresent();
  }

  private Optional<byte[]> opened(Place place, byte[] bytes) {
    return keys.keys().stream().flatMap(key -> Seal.opened(key, place, bytes).stream()).findFirst();
  }

  private Optional<byte[]> openedBefore(Place place, byte[] bytes) {
    return formerly.apply(place).flatMap(before -> opened(before, bytes));
  }

  private static Optional<byte[]> bytes(String code) {
    try {
      return code.length() > 64 ? Optional.empty() : Optional.of(DECODER.decode(code));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
