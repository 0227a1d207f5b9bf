package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.SamplePosts;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.command.AdminAsk;
import dev.lately.command.Command;
import dev.lately.model.Level;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What administrators type on Discord.
class AdminTypingTest extends LocalDiscordTest {
  private static final Reply ANSWER = new Reply.Private(SamplePosts.card(), "");

  @Test
  void aCommandOfAdministratorsIsUnderstoodAndAnsweredForTheAskerAlone() {
    answerer.answers(_ -> ANSWER);
    LocalMessage answer =
        ann.type(
                "/sessions-admin bind",
                Map.of("channel", LocalDiscord.SUPPORT, "source", "docs-guru", "level", "titles"))
            .answer();
    assertThat(asked())
        .isEqualTo(
            new AdminAsk.Bind(
                Optional.of(LocalDiscord.SUPPORT),
                List.of(new SourceName("docs-guru")),
                Level.TITLES));
    assertThat(answer.reader()).contains(ann);
  }

  @Test
  void aCodeIsTakenAsItIsTyped() {
    answerer.answers(_ -> ANSWER);
    ann.type("/sessions-admin link", Map.of("code", "0123-4567 89AB")).answer();
    assertThat(asked()).isEqualTo(new AdminAsk.Link(new Secret("0123-4567 89AB")));
  }

  @Test
  void sourcesAndLanguagesAreSuggestedThereToo() {
    assertThat(ann.autocomplete("/sessions-admin bind", "source", "do"))
        .containsExactly("docs-guru", "my-docs");
    assertThat(ann.autocomplete("/sessions-admin language", "language", "")).isNotEmpty();
  }

  private AdminAsk asked() {
    return ((Command.Admin) answerer.last().command()).ask();
  }
}
