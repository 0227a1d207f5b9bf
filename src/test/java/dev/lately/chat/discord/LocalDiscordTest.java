package dev.lately.chat.discord;

import dev.lately.chat.Courier;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Suggestions;
import dev.lately.chat.Typing;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.model.Secret;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The real JDA at a local Discord, with an answerer that does as a test says.
abstract class LocalDiscordTest {
  protected final LocalDiscord discord = LocalDiscord.start();
  protected final FakeAnswerer answerer = new FakeAnswerer();
  protected final DiscordPlatform platform = platform(discord.apiUrl(), LocalDiscord.TOKEN);
  protected final LocalPerson ann = discord.person("ann");
  protected final LocalPerson bob = discord.person("bob");

  static DiscordPlatform platform(String apiUrl, String token) {
    return platform(apiUrl, token, InstantSource.system());
  }

  static DiscordPlatform platform(String apiUrl, String token, InstantSource clock) {
    return platform(apiUrl, token, clock, LocalDiscordTest::fitting);
  }

  static DiscordPlatform platform(
      String apiUrl, String token, InstantSource clock, Suggestions suggestions) {
    return new DiscordPlatform(
        new DiscordAccount(new Secret(token), apiUrl, Optional.empty()),
        new CommandGrammar(CommandMenu.withDigests(), 10),
        suggestions,
        new DiscordPlatform.Surroundings(new OkHttpClient(), clock));
  }

  private static List<Suggestion> fitting(Typing typing) {
    List<String> known =
        switch (typing.option()) {
          case "source" -> List.of("docs-guru", "my-docs");
          case "id" -> List.of("3", "7");
          default -> List.of("web");
        };
    return known.stream()
        .filter(word -> word.contains(typing.letters()))
        .map(Suggestion::of)
        .toList();
  }

  @BeforeEach
  void open() {
    platform.open(answerer);
    Awaitility.await().until(() -> !discord.commands().isEmpty());
  }

  @AfterEach
  void close() {
    platform.close();
    discord.close();
  }

  protected LocalMessage recent(LocalPerson person) {
    return person.type("/sessions recent", Map.of()).answer();
  }

  protected Courier courier() {
    return platform.couriers().getFirst();
  }

  protected static Card card(String words) {
    return new Card(List.of(new Block.Paragraph(Text.words(words))), List.of());
  }

  protected static Reply open(String words) {
    return new Reply.Open(card(words));
  }

  protected static Reply alone(String words) {
    return new Reply.Private(card(words), "");
  }
}
