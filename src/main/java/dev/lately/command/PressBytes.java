package dev.lately.command;

import dev.lately.command.ButtonCodes.Opened;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A press as bytes, without its MAC.
final class PressBytes {
  /// An action's number is its place here: only add at the end.
  private static final List<Action> ACTIONS =
      List.of(
          Action.PAGE,
          Action.GROUP,
          Action.LAST,
          Action.FORM,
          Action.SOURCES,
          Action.REFRESH,
          Action.OPEN,
          Action.BACK,
          Action.BROWSE,
          Action.DIGESTS,
          Action.CHANGE,
          Action.PAUSE,
          Action.RESUME,
          Action.PREVIEW,
          Action.EXPLAIN,
          Action.REMOVE,
          Action.REMOVE_NOW,
          Action.CSV,
          Action.HEALTH,
          Action.STATS,
          Action.SHOW,
          Action.TRANSCRIPT,
          Action.MARKDOWN,
          Action.EXPORT,
          Action.HELP,
          Action.TYPED,
          Action.MORE,
          Action.WORDS,
          Action.ADMIN,
          Action.REVEAL);

  private static final int VERSION = 2;

  /// The one before, of which nothing was hidden.
  private static final int OPEN = 1;

  private static final int SIMPLE = 1;
  private static final int ORIGIN = 2;
  private static final int CHECK = 4;
  private static final int TOPIC = 8;
  private static final int MOST = 64;

  private PressBytes() {}

  static byte[] of(Press press) {
    ByteBuffer to = ByteBuffer.allocate(MOST);
    to.put(head(press.action()));
    to.put(parts(press));
    ViewBytes.write(press.view(), to);
    long millis = press.snapshot().toEpochMilli();
    to.putShort((short) (millis >> 32)).putInt((int) millis);
    to.put((byte) (press.spot().at() >> 16)).putShort((short) press.spot().at());
    if (press.spot().check() != 0) {
      to.putInt(press.spot().check());
    }
    to.putInt(press.asker().hash());
    press.origin().ifPresent(origin -> OriginBytes.write(origin, to));
    return Arrays.copyOf(to.array(), to.position());
  }

  static boolean is(byte[] bytes, Action action) {
    return isKnown(bytes) && (bytes[0] & 31) == ACTIONS.indexOf(action);
  }

  /// Whether it is of the version that hides nothing.
  static boolean isOpen(byte[] bytes) {
    return bytes[0] >> 5 == OPEN;
  }

  private static boolean isKnown(byte[] bytes) {
    return isOpen(bytes) || bytes[0] >> 5 == VERSION;
  }

  /// Reads what was written by [#of]; the MAC has been checked before.
  static Opened read(byte[] bytes, Views views, List<SourceName> sources) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    int action = from.get() & 31;
    int parts = from.get();
    if (!isKnown(bytes) || action >= ACTIONS.size()) {
      return new Opened.Forgotten();
    }
    Optional<View> view =
        (parts & SIMPLE) != 0 ? ViewBytes.readSimple(from, sources) : views.find(from.getLong());
    return view.<Opened>map(v -> new Opened.Good(press(ACTIONS.get(action), v, from, parts)))
        .orElseGet(Opened.Forgotten::new);
  }

  private static byte parts(Press press) {
    return (byte)
        ((ViewBytes.isSimple(press.view()) ? SIMPLE : 0)
            | (press.origin().isPresent() ? ORIGIN : 0)
            | (press.origin().filter(OriginBytes::hasTopic).isPresent() ? TOPIC : 0)
            | (press.spot().check() != 0 ? CHECK : 0));
  }

  private static byte head(Action action) {
    return (byte) (VERSION << 5 | ACTIONS.indexOf(action));
  }

  private static Press press(Action action, View view, ByteBuffer from, int parts) {
    long millis = (from.getShort() & 0xFFFFL) << 32 | (from.getInt() & 0xFFFFFFFFL);
    int at = (from.get() & 0xFF) << 16 | (from.getShort() & 0xFFFF);
    Press.Spot spot = new Press.Spot(at, (parts & CHECK) != 0 ? from.getInt() : 0);
    Press.Asker asker = new Press.Asker(from.getInt());
    Optional<Press.Origin> origin =
        (parts & ORIGIN) != 0
            ? Optional.of(OriginBytes.read(from, (parts & TOPIC) != 0))
            : Optional.empty();
    return new Press(action, view, Instant.ofEpochMilli(millis), spot, asker, origin);
  }
}
