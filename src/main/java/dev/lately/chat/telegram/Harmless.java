package dev.lately.chat.telegram;

import java.util.regex.Pattern;

/// Somebody else's words in which Telegram finds nothing to link, call or mention.
///
/// Telegram looks for mentions, commands, tags and addresses in every text by itself. A word
/// joiner, which is not seen and takes no room, parts what it would recognise.
final class Harmless {
  static final String JOINER = "\u2060";

  private static final Pattern RECOGNISED =
      Pattern.compile(
          "[@#$](?=[\\p{L}\\p{N}_])"
              + "|(?<![\\p{L}\\p{N}_])/(?=[\\p{L}\\p{N}_])"
              + "|:(?=/)|/(?=/)"
              + "|(?<=[\\p{L}\\p{N}])\\.(?=\\p{L})");

  private Harmless() {}

  static String words(String words) {
    return RECOGNISED.matcher(words).replaceAll("$0" + JOINER);
  }
}
