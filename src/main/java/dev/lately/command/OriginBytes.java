package dev.lately.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/// Where a private copy comes from, in 12 bytes, whether it has a topic or not.
///
/// Only supergroups of Telegram have topics. Their ids are -100 before at most twelve digits, of
/// which 5 bytes hold all that the Bot API gives; what is left is for the topic.
final class OriginBytes {
  private static final long SUPERGROUPS = 1_000_000_000_000L;
  private static final long MOST = (1L << 40) - 1;
  private static final long HOUR = Duration.ofHours(1).toSeconds();

  private OriginBytes() {}

  /// A topic that does not fit is left out: then the rights of the whole group count, which are
  /// never more than those in its topic.
  static boolean hasTopic(Press.Origin origin) {
    long number = -origin.space() - SUPERGROUPS;
    return origin.topic() > 0 && number >= 0 && number <= MOST;
  }

  static void write(Press.Origin origin, ByteBuffer to) {
    long seconds = origin.until().getEpochSecond();
    if (hasTopic(origin)) {
      long number = -origin.space() - SUPERGROUPS;
      long hours = seconds / HOUR;
      to.put((byte) (number >> 32)).putInt((int) number);
      to.put((byte) (hours >> 16)).putShort((short) hours);
      to.putInt(origin.topic());
    } else {
      to.putLong(origin.space()).putInt((int) seconds);
    }
  }

  static Press.Origin read(ByteBuffer from, boolean hasTopic) {
    if (!hasTopic) {
      return new Press.Origin(from.getLong(), Instant.ofEpochSecond(from.getInt() & 0xFFFFFFFFL));
    }
    long number = (from.get() & 0xFFL) << 32 | (from.getInt() & 0xFFFFFFFFL);
    long hours = (from.get() & 0xFFL) << 16 | (from.getShort() & 0xFFFFL);
    return new Press.Origin(
        -number - SUPERGROUPS, from.getInt(), Instant.ofEpochSecond(hours * HOUR));
  }
}
