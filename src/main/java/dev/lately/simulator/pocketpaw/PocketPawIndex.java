package dev.lately.simulator.pocketpaw;

import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Stamps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PocketPaw's session index: ids from channels, titles, times as text.
final class PocketPawIndex {
  private static final List<String> CHANNELS =
      List.of(
          "websocket",
          "websocket",
          "websocket",
          "telegram",
          "telegram",
          "discord",
          "slack",
          "whatsapp",
          "signal",
          "matrix",
          "teams",
          "google_chat",
          "cli");
  private static final Optional<String> HELLO = Optional.of("Hello");
  private static final int LONG = 2_000;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{10}$");
  private static final Pattern CODE = Pattern.compile("[0-9a-f]{8}");

  /// One entry; the rest of it is the tale's.
  record Entry(String id, String channel, String created, String lastActivity, Tale tale) {
    int messages() {
      return tale.turns() * 2;
    }
  }

  private final Premises premises;
  private final ZoneId zone;
  private final Map<Integer, String> renamed = new ConcurrentHashMap<>();

  PocketPawIndex(Premises premises, ZoneId zone) {
    this.premises = premises;
    this.zone = zone;
  }

  /// The first by last activity as *text*, descending; a little more is sorted than is shown, since
  /// text with an offset sorts off its place.
  List<Entry> first(long limit) {
    return premises
        .town()
        .newestFirst()
        .limit(limit + 50)
        .mapToObj(this::entry)
        .sorted(Comparator.comparing(Entry::lastActivity).reversed())
        .limit(limit)
        .toList();
  }

  Entry entry(int index) {
    Tale tale = tale(index);
    return new Entry(id(index), channel(index), created(tale), lastActivity(tale), tale);
  }

  Tale tale(int index) {
    Tale tale = premises.tales().tale(index);
    boolean isLong =
        premises.on(Quirk.LONG_SESSION) && premises.town().newestFirst().limit(1).sum() == index;
    return isLong
        ? new Tale(
            index, tale.language(), tale.opening().or(() -> HELLO), LONG, tale.last(), tale.gap())
        : tale;
  }

  /// The index behind an id; empty for an id that no living session has.
  OptionalInt find(String id) {
    Matcher digits = DIGITS.matcher(id);
    Matcher code = CODE.matcher(id);
    return Stream.of(
            digits.find() ? premises.ids().fromDigits(digits.group()) : OptionalInt.empty(),
            code.find() ? premises.ids().fromCode(code.group()) : OptionalInt.empty())
        .flatMapToInt(OptionalInt::stream)
        .filter(index -> premises.town().has(index) && id(index).equals(id))
        .findFirst();
  }

  String title(Tale tale) {
    String own = renamed.get(tale.index());
    return own != null ? own : tale.opening().map(q -> cut(q.strip(), 80)).orElse("New Chat");
  }

  boolean isRenamed(Tale tale) {
    return renamed.containsKey(tale.index());
  }

  void rename(int index, String title) {
    renamed.put(index, title);
  }

  /// Local time with the offset of UTC behind it, as exports have it.
  String wrongOffset(Instant t) {
    return Stamps.naive(t, zone) + "+00:00";
  }

  static String cut(String text, int most) {
    int points = Math.min(most, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, points));
  }

  /// `channel:chat` with `:` and `/` made `_`; telephone numbers lie in a code no country has.
  private String id(int index) {
    String digits = premises.ids().digits(index);
    String code = premises.ids().code(index);
    return switch (channel(index)) {
      case "telegram" -> (index % 7 == 0 ? "telegram_-100" : "telegram_") + digits;
      case "discord" -> "discord_81384788" + digits;
      case "whatsapp" -> "whatsapp_+999" + digits;
      case "signal" -> "signal_+999" + digits;
      case "slack" -> "slack_C" + digits;
      case "matrix" -> "matrix_!" + code + "_chat.example";
      case "teams" -> "teams_19_" + code + "@thread.v2";
      case "google_chat", "google" -> "google_chat_spaces_" + code;
      case "cli" -> "cli_" + code;
      default -> "websocket_" + premises.ids().uuid(index);
    };
  }

  private String channel(int index) {
    return new Dice(premises.seed() + 7, index).pick(CHANNELS);
  }

  private String created(Tale tale) {
    return isBlank(tale) ? "" : Stamps.naive(tale.created(), zone);
  }

  /// The oldest lost theirs in a rebuild of the index; a few fell back to UTC with its offset.
  private String lastActivity(Tale tale) {
    if (isBlank(tale)) {
      return "";
    }
    return tale.index() % 97 == 31 ? Stamps.offset(tale.last()) : Stamps.naive(tale.last(), zone);
  }

  private static boolean isBlank(Tale tale) {
    return tale.index() < 2;
  }
}
