package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.Typing;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.command.Action;
import dev.lately.command.AdminAsk;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.PassingViews;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.View;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who somebody is and where, as each interaction says anew.
class DiscordSendersTest {
  private final LocalDiscord discord = LocalDiscord.start();
  private final FakeAnswerer answerer = new FakeAnswerer();
  private final List<Typing> typings = new CopyOnWriteArrayList<>();
  private final LocalPerson plain = discord.person("ann");
  private final LocalPerson ann = plain.with(LocalDiscord.ROLE);
  private final DiscordPlatform platform =
      LocalDiscordTest.platform(
          discord.apiUrl(),
          LocalDiscord.TOKEN,
          InstantSource.system(),
          typing -> {
            typings.add(typing);
            return List.of();
          });

  @BeforeEach
  void open() {
    answerer.answers(_ -> new Reply.Open(SampleCards.full()));
    platform.open(answerer);
    await().until(() -> !discord.commands().isEmpty());
  }

  @AfterEach
  void close() {
    platform.close();
    discord.close();
  }

  @Test
  void everyInteractionTellsTheRolesOfItsMoment() {
    LocalMessage list = ann.type("/sessions recent", Map.of()).answer();
    ann.press(list, list.button("▶")).answer();
    var select = list.controls().stream().filter(c -> c.path("type").asInt() == 3).toList();
    String wanted = select.getLast().path("options").path(0).path("value").asText();
    ann.choose(list, select.getLast().path("custom_id").asText(), wanted).answer();
    assertThat(answerer.asked()).hasSize(3).allSatisfy(this::hasRole);
    ann.autocomplete("/sessions recent", "source", "do");
    assertThat(typings)
        .singleElement()
        .satisfies(t -> assertThat(t.person().roles()).containsExactly(LocalDiscord.ROLE));

    plain.press(list, list.button("▶")).answer();
    assertThat(answerer.last().person().id()).isEqualTo(ann.id());
    assertThat(answerer.last().person().roles()).isEmpty();
  }

  private static String formCode() {
    ButtonCodes codes = new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), List::of);
    Person person = new Person(Senders.DISCORD, "1", Set.of());
    Press press =
        new Press(
            Action.FORM,
            View.all(10),
            Instant.EPOCH,
            Press.Spot.at(0),
            Press.Asker.of(person),
            Optional.empty());
    return codes.seal(Place.privateTo(person), press);
  }

  private void hasRole(Request request) {
    assertThat(request.person().roles()).containsExactly(LocalDiscord.ROLE);
  }

  @Test
  void aFormTellsThemToo() {
    Control.Button opening = new Control.Button("Go to", formCode(), true);
    List<Control> controls = List.of(new Control.Buttons(List.of(opening)));
    answerer.answers(_ -> new Reply.Open(new Card(SampleCards.empty().blocks(), controls)));
    LocalMessage list = ann.type("/sessions recent", Map.of()).answer();
    ann.submit(ann.press(list, list.button("Go to")).form(), "2").answer();
    assertThat(answerer.asked()).hasSize(2).allSatisfy(this::hasRole);
  }

  @Test
  void whatIsForAdministratorsIsTypedAfterItsOwnWord() {
    ann.type("/sessions-admin language", Map.of("language", "de")).answer();
    assertThat(answerer.last().command())
        .isEqualTo(new Command.Admin(new AdminAsk.SetLanguage(Optional.of("de"))));
    ann.autocomplete("/sessions-admin bind", "source", "do");
    assertThat(typings.getLast().option()).isEqualTo("source");
  }

  @Test
  void aGuildThatLatelyIsNotInIsNoPlaceAndGivesNoRoles() {
    discord.elsewhere(ann, "81384788765719999");
    await().until(() -> !answerer.asked().isEmpty());
    Request asked = answerer.last();
    assertThat(asked.place()).isEqualTo(Place.privateTo(asked.person()));
    assertThat(asked.person().roles()).isEmpty();
  }
}
