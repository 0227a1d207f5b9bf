package dev.lately;

import dev.lately.chat.Platform;
import dev.lately.chat.Suggestions;
import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.discord.DiscordPlatform;
import dev.lately.chat.telegram.TelegramPlatform;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.command.CommandGrammar;
import dev.lately.command.Reveals;
import dev.lately.model.PlatformId;
import dev.lately.settings.Settings.Chats;
import dev.lately.store.JdbcReveals;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The list of chat platforms: one line each.
record Platforms(HouseInForce house, MovedChats moved, InstantSource clock) {
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
            grammar(),
            suggestions(),
            new DiscordPlatform.Surroundings(house.get().http(), clock, reveals()));
    return new Named("discord", discord);
  }

  private Named telegram(TelegramSettings settings) {
    TelegramPlatform telegram =
        new TelegramPlatform(
            settings,
            grammar(),
            new TelegramPlatform.Surroundings(
                house.get().http(),
                clock,
                (from, to) -> moved.follow(TELEGRAM, from, to),
                _ -> house.settings().anonymousAdmins(),
                reveals()));
    return new Named("telegram", telegram);
  }

  private Reveals reveals() {
    return new JdbcReveals(moved.database());
  }

  private CommandGrammar grammar() {
    return CommandGrammar.following(() -> house.get().grammar());
  }

  private Suggestions suggestions() {
    PerHouse<Suggestions> known = new PerHouse<>(house, now -> now.suggestions(moved.database()));
    return typing -> known.get().fitting(typing);
  }
}
