package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.SamplePosts;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.command.Command;
import dev.lately.command.DigestAsk;
import dev.lately.view.Picture;
import dev.lately.view.Reply;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type about digests on Discord, and the answers with pictures.
class DigestTypingTest extends LocalDiscordTest {
  private static final Reply PICTURED =
      new Reply.Private(SamplePosts.card(), "", Optional.of(SamplePosts.picture()));

  @Test
  void aCommandOfAGroupIsUnderstoodAndAnsweredForTheAskerAlone() {
    LocalMessage answer =
        ann.type("/sessions digest add", Map.of("at", "08:00", "zone", "Europe/Berlin")).answer();
    DigestAsk.Add add = (DigestAsk.Add) asked();
    assertThat(add.wish().when().at()).contains(LocalTime.of(8, 0));
    assertThat(add.channel()).isEmpty();
    assertThat(answer.reader()).contains(ann);
  }

  @Test
  void numbersFlagsAndChoicesArriveAsTyped() {
    ann.type("/sessions digest edit", Map.of("id", 7, "silent", true, "empty", "line")).answer();
    DigestAsk.Edit edit = (DigestAsk.Edit) asked();
    assertThat(edit.id()).hasValue(7);
    assertThat(edit.wish().how().silent()).contains(true);
    ann.type("/sessions digest list", Map.of()).answer();
    assertThat(asked()).isEqualTo(new DigestAsk.ListAll());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LocalDiscord.SUPPORT,
        LocalDiscord.THREAD,
        LocalDiscord.ARCHIVED,
        LocalDiscord.FORUM
      })
  void aChosenChannelThreadOrForumArrivesByItsId(String channel) {
    ann.type("/sessions digest add", Map.of("at", "08:00", "channel", channel)).answer();
    assertThat(((DigestAsk.Add) asked()).channel()).contains(channel);
  }

  @Test
  void aChosenRoleArrivesByItsId() {
    ann.type("/sessions digest add", Map.of("at", "08:00", "mention", LocalDiscord.ROLE)).answer();
    assertThat(((DigestAsk.Add) asked()).wish().how().role()).contains(LocalDiscord.ROLE);
  }

  @Test
  void theNumberOfADigestIsCompleted() {
    assertThat(ann.autocomplete("/sessions digest pause", "id", "")).containsExactly("3", "7");
    assertThat(ann.autocomplete("/sessions digest pause", "id", "7")).containsExactly("7");
  }

  @Test
  void anOptionOfAGroupIsCompletedToo() {
    assertThat(ann.autocomplete("/sessions digest add", "source", "do"))
        .containsExactly("docs-guru", "my-docs");
    assertThat(answerer.asked()).isEmpty();
  }

  @Test
  void aPictureComesWithItsCardForTheAskerAlone() throws IOException {
    answerer.answers(_ -> PICTURED);
    LocalMessage answer = ann.type("/sessions digest preview", Map.of("id", 7)).answer();
    assertPictured(answer);
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void aPictureAfterAPressIsAMessageOfItsOwn() throws IOException {
    LocalMessage list = recent(ann);
    answerer.answers(_ -> PICTURED);
    LocalMessage answer = bob.press(list, list.button("▶")).answer();
    assertPictured(answer);
    assertThat(answer.reader()).contains(bob);
    assertThat(list.edits()).isZero();
  }

  @Test
  void aPictureInAnswerToAPublicQuestionIsPrivateToo() throws IOException {
    answerer.answers(_ -> PICTURED);
    assertPictured(recent(ann));
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void aPictureForEverybodyChangesWithItsMessage() throws IOException {
    answerer.answers(_ -> new Reply.Open(SamplePosts.card(), Optional.of(SamplePosts.picture())));
    LocalMessage answer = ann.type("/sessions recent", Map.of()).answer();
    assertPictured(answer);
    assertThat(answer.reader()).isEmpty();
    byte[] drawn = {1, 2, 3};
    answerer.answers(_ ->
        new Reply.Open(
            SamplePosts.card(), Optional.of(new Picture("other.png", "another", drawn))));
    LocalMessage changed = ann.press(answer, answer.button("Pause")).answer();
    assertThat(changed.body().path("files").path("other.png").binaryValue()).isEqualTo(drawn);
    assertThat(changed.body().path("attachments")).hasSize(1);
  }

  @Test
  void aPictureThatDiscordRefusesKeepsNoWordsBack() {
    discord.faults().plan(1, "PATCH", "@original", new Fault.Refused(413, 40005));
    answerer.answers(_ -> PICTURED);
    LocalMessage answer = ann.type("/sessions digest preview", Map.of("id", 7)).answer();
    assertThat(answer.text()).contains(SamplePosts.WORDS);
    assertThat(answer.body().has("files")).isFalse();
  }

  @Test
  void aPictureWhoseWayBreaksIsSentOnceMore() throws IOException {
    discord.faults().plan(1, "PATCH", "@original", new Fault.Reset());
    answerer.answers(_ -> PICTURED);
    assertPictured(ann.type("/sessions digest preview", Map.of("id", 7)).answer());
  }

  private static void assertPictured(LocalMessage answer) throws IOException {
    assertThat(answer.text()).contains(SamplePosts.WORDS);
    assertThat(answer.body().path("files").path("day.png").binaryValue())
        .isEqualTo(SamplePosts.PNG);
    assertThat(answer.body().path("attachments").path(0).path("description").asText())
        .isEqualTo(SamplePosts.picture().alt());
    assertThat(answer.button("Pause")).isEqualTo("AbcPause");
  }

  private DigestAsk asked() {
    return ((Command.Digest) answerer.last().command()).ask();
  }
}
