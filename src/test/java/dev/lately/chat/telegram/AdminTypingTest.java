package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.SamplePosts;
import dev.lately.command.AdminAsk;
import dev.lately.command.AdminAsk.Seen;
import dev.lately.command.Command;
import dev.lately.model.Level;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.view.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What administrators type on Telegram.
class AdminTypingTest {
  private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";

  private Conversation talk;

  @BeforeEach
  void open() throws IOException {
    talk = new Conversation(_ -> new Reply.Private(SamplePosts.card(), ""));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sessions_admin bind source:docs-guru level:titles",
        "/sessions_admin@LatelyBot bind docs-guru titles",
        "/sessions-admin bind docs-guru titles",
        "/Sessions_Admin  BIND\ntitles docs-guru",
        "/sessions sessions-admin bind docs-guru titles"
      })
  void aBindingIsTypedWithOrWithoutAHyphen(String words) {
    talk.telegram.type(GROUP, ZOE, words);
    assertThat(asked())
        .isEqualTo(
            new Command.Admin(
                new AdminAsk.Bind(
                    Optional.empty(), List.of(new SourceName("docs-guru")), Level.TITLES)));
  }

  @Test
  void aCodeThatALinkBringsLinksTheGroupOrThePrivateChat() {
    talk.telegram.type(GROUP, ZOE, "/start@LatelyBot " + CODE);
    assertThat(asked()).isEqualTo(link(Seen.STANDING));
    talk.telegram.type(ZOE, ZOE, "/start " + CODE.replace("-", "").toLowerCase(Locale.ROOT));
    await().until(() -> talk.requests.size() == 2);
    assertThat(talk.requests.getLast().command())
        .isInstanceOfSatisfying(
            Command.Admin.class,
            admin -> assertThat(admin.ask()).isInstanceOf(AdminAsk.Link.class));
    assertThat(talk.requests.toString()).doesNotContain("89AB").doesNotContain("89ab");
  }

  private static Command link(Seen seen) {
    return new Command.Admin(new AdminAsk.Link(new Secret(CODE), seen));
  }

  @Test
  void aCodeThatAGroupReadsIsDeletedWhereTheBotMayDoThat() {
    talk.telegram.chat(GROUP).members().put(LocalChat.BOT, "administrator");
    int typed = talk.telegram.type(GROUP, ZOE, "/sessions_admin link " + CODE);
    assertThat(asked()).isEqualTo(link(Seen.DELETED));
    assertThat(talk.server.calls("deleteMessage"))
        .singleElement()
        .satisfies(c -> assertThat(c.body().path("message_id").asInt()).isEqualTo(typed));
    assertThat(talk.shown(GROUP, 1)).hasSize(1);
  }

  @Test
  void inAPrivateChatNothingIsDeleted() {
    talk.telegram.type(ZOE, ZOE, "/start " + CODE);
    assertThat(asked()).isEqualTo(link(Seen.ALONE));
    assertThat(talk.server.calls("deleteMessage")).isEmpty();
  }

  private Command asked() {
    await().until(() -> !talk.requests.isEmpty());
    return talk.requests.getLast().command();
  }
}
