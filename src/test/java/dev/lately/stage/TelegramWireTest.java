package dev.lately.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.telegram.PrivateDoor;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TelegramWireTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person ZOE = new Person(TELEGRAM, "11", Set.of());
  private static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final Card CARD = new Card(List.of(), List.of());

  private final TelegramWire wire = new TelegramWire(new PrivateDoor("LatelyBot"));

  private boolean shows(Place place, Reply reply) {
    Request request =
        new Request(ZOE, place, new Command.Help(false), Locale.ENGLISH, Optional.empty());
    return wire.shows(request, reply);
  }

  @Test
  void aGroupHasOnlyTheWayToAPrivateAnswer() {
    assertThat(shows(GROUP, new Reply.Private(CARD, "code"))).isFalse();
    assertThat(shows(GROUP, new Reply.Private(CARD, ""))).isTrue();
    assertThat(shows(GROUP, new Reply.Open(CARD))).isTrue();
    assertThat(shows(Place.privateTo(ZOE), new Reply.Private(CARD, "code"))).isTrue();
  }
}
