package dev.lately;

import dev.lately.chat.Platform;
import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.discord.DiscordPlatform;
import dev.lately.chat.telegram.TelegramPlatform;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.model.PlatformId;
import dev.lately.settings.Settings.Chats;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The list of chat platforms: one line each.
record Platforms(House house, MovedChats moved, InstantSource clock) {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");

  /// A platform and its name.
  record Named(String name, Platform platform) {}

  /// Those that have a token.
  List<Named> of(Chats chats) {
    List<Named> platforms = new ArrayList<>();
    chats.discord().map(this::discord).ifPresent(platforms::add);
    chats.telegram().map(this::telegram).ifPresent(platforms::add);
    return platforms;
  }

  private Named discord(DiscordAccount account) {
    DiscordPlatform discord =
        new DiscordPlatform(
            account,
            house.grammar(),
            house.suggestions(moved.database()),
            new DiscordPlatform.Surroundings(house.http(), clock));
    return new Named("discord", discord);
  }

  private Named telegram(TelegramSettings settings) {
    TelegramPlatform telegram =
        new TelegramPlatform(
            settings,
            house.grammar(),
            new TelegramPlatform.Surroundings(
                house.http(), clock, (from, to) -> moved.follow(TELEGRAM, from, to)));
    return new Named("telegram", telegram);
  }
}
