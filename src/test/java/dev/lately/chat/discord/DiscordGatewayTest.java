package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalInteraction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

class DiscordGatewayTest extends LocalDiscordTest {
  private static final int RESUME = 6;
  private static final int IDENTIFY = 2;

  @Test
  void aDroppedConnectionIsResumedAndNothingIsMissed() {
    answerer.answers(_ -> open("there"));
    discord.gateway().disconnect(4000);
    LocalInteraction whileAway = ann.type("/sessions recent", Map.of());
    assertThat(whileAway.answer().text()).isEqualTo("there");
    assertThat(discord.gateway().received()).contains(RESUME).containsOnlyOnce(IDENTIFY);
  }

  @Test
  void aRequestToReconnectIsFollowedByResuming() {
    answerer.answers(_ -> open("there"));
    discord.gateway().askToReconnect();
    await().until(() -> discord.gateway().received().contains(RESUME));
    assertThat(recent(ann).text()).isEqualTo("there");
    assertThat(discord.gateway().received()).containsOnlyOnce(IDENTIFY);
  }

  @Test
  void aWrongTokenIsSaidInOneClearLineWithoutTheToken() {
    DiscordPlatform wrong = platform(discord.apiUrl(), "a-wrong-token");
    assertThatThrownBy(() -> wrong.open(answerer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("401")
        .hasMessageNotContaining("a-wrong-token");
  }

  @Test
  void aTokenRefusedAtTheGatewayIsSaidToo() {
    discord.gateway().refuseEverybody();
    DiscordPlatform refused = platform(discord.apiUrl(), LocalDiscord.TOKEN);
    assertThatThrownBy(() -> refused.open(answerer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("4004")
        .hasMessageNotContaining(LocalDiscord.TOKEN);
  }

  @Test
  void aDiscordThatIsNotThereIsSaidWithItsAddress() {
    DiscordPlatform nowhere = platform("http://127.0.0.1:1/api/v10/", LocalDiscord.TOKEN);
    assertThatThrownBy(() -> nowhere.open(answerer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("http://127.0.0.1:1/api/v10/");
  }

  @Test
  void commandsAreRegisteredOnlyWhenTheyChanged() {
    DiscordPlatform again = platform(discord.apiUrl(), LocalDiscord.TOKEN);
    again.open(answerer);
    await()
        .until(() ->
            discord.calls().stream().filter(c -> c.matches("GET applications/.*")).count() == 2);
    again.close();
    assertThat(discord.calls()).filteredOn(c -> c.startsWith("PUT")).hasSize(1);
  }

  @Test
  void commandsAreForGuildsAlone() {
    assertThat(discord.commands())
        .hasSize(2)
        .first()
        .satisfies(command -> {
          assertThat(command.path("name").asText()).isEqualTo("sessions");
          assertThat(command.path("contexts")).singleElement().matches(c -> c.asInt(-1) == 0);
          assertThat(command.path("options").toString())
              .contains("recent", "help", "source", "since", "private");
        });
  }

  @Test
  void thoseOfAdministratorsAreOfferedToWhoeverManagesTheServer() {
    assertThat(discord.commands())
        .last()
        .satisfies(command -> {
          assertThat(command.path("name").asText()).isEqualTo("sessions-admin");
          assertThat(command.path("default_member_permissions").asText())
              .isEqualTo(Permission.MANAGE_SERVER.getRawValue() + "");
          assertThat(command.path("contexts")).singleElement().matches(c -> c.asInt(-1) == 0);
        });
  }

  @Test
  void whatIsUnderWayIsAnsweredBeforeLatelyParts() {
    CountDownLatch parting = new CountDownLatch(1);
    answerer.answers(_ -> {
      await().pollDelay(Duration.ofMillis(200)).until(() -> parting.getCount() == 0);
      return open("just in time");
    });
    LocalInteraction typed = ann.type("/sessions recent", Map.of());
    await().until(() -> answerer.asked().size() == 1);
    parting.countDown();
    platform.close();
    assertThat(typed.answered()).succeedsWithin(Duration.ofSeconds(1));
  }

  @Test
  void partingTakesNoLongerThanItsGrace() {
    CountDownLatch never = new CountDownLatch(1);
    answerer.answers(_ -> {
      await().forever().until(() -> never.getCount() == 0);
      return open("never");
    });
    ann.type("/sessions recent", Map.of());
    await().until(() -> answerer.asked().size() == 1);
    assertTimeoutPreemptively(Duration.ofSeconds(12), platform::close);
  }

  @Test
  void anUnknownKindOfInteractionHurtsNobody() {
    answerer.answers(_ -> open("there"));
    discord.dispatch("INTERACTION_CREATE", "{\"type\":99,\"version\":7}");
    discord.dispatch("SOMETHING_NEW", "{\"what\":\"ever\"}");
    assertThat(recent(ann).text()).isEqualTo("there");
  }

  @Test
  void anInteractionThatCannotBeReadLeavesNothingOfItselfInTheLog() {
    answerer.answers(_ -> open("there"));
    List<String> logged = new CopyOnWriteArrayList<>();
    try (LogEar _ = new LogEar(logged::add)) {
      discord.dispatch(
          "INTERACTION_CREATE", "{\"type\":2,\"id\":\"no number\",\"token\":\"its-own-token\"}");
      assertThat(recent(ann).text()).isEqualTo("there");
    }
    assertThat(logged).noneMatch(line -> line.contains("its-own-token"));
  }

  @Test
  void aConnectionThatIsLostIsATroubleUntilItIsBack() {
    assertThat(platform.trouble()).isEmpty();
    discord.gateway().shut(true);
    await().until(() -> platform.trouble().isPresent());
    discord.gateway().shut(false);
    await().until(() -> platform.trouble().isEmpty());
  }

  @Test
  void aPlatformThatIsClosedSaysSo() {
    platform.close();
    assertThat(platform.trouble()).contains("Discord is not connected");
  }
}
