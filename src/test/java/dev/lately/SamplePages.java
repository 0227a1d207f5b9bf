package dev.lately;

import dev.lately.chat.Post;
import dev.lately.chat.Suggestion;
import dev.lately.chat.playground.PlaygroundPlatform;
import dev.lately.chat.playground.Setup;
import dev.lately.chat.playground.Stage;
import dev.lately.chat.playground.Window;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.Request;
import dev.lately.model.Place;
import dev.lately.stage.PlaygroundChats;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import dev.lately.view.SampleDigests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The playground's page with the true renderers and sample cards: `/sessions recent page:2` shows
/// the second of them.
public final class SamplePages {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private SamplePages() {}

  public static PlaygroundPlatform open() {
    CommandMenu menu = CommandMenu.withDigests();
    Setup setup =
        new Setup(
            PlaygroundChats.windows(),
            new CommandGrammar(menu, 10),
            menu,
            typing ->
                typing.option().equals("zone")
                    ? List.of(Suggestion.of("Europe/Berlin"))
                    : List.of(),
            new Still());
    PlaygroundPlatform page = PlaygroundPlatform.at(0, setup);
    page.open(SamplePages::answer);
    return page;
  }

  private static Reply answer(Request request) {
    int card = request.command() instanceof Command.Recent recent ? recent.page() : 1;
    return request.command() instanceof Command.Digest
        ? new Reply.Private(digest(), "", Optional.of(SampleDigests.picture()))
        : new Reply.Open(List.copyOf(SampleCards.all().values()).get(card - 1));
  }

  /// Posts a digest in both groups, as each platform draws it.
  public static void post(PlaygroundPlatform page) {
    Post post =
        new Post(digest(), Optional.of(SampleDigests.picture()), "day", Optional.empty(), false);
    for (Window window : PlaygroundChats.windows()) {
      Place place = window.seats().values().iterator().next().place();
      if (!place.isPrivate()) {
        page.couriers().stream()
            .filter(courier -> courier.platform().equals(place.platform()))
            .forEach(courier -> courier.post(place, post));
      }
    }
  }

  private static Card digest() {
    return Objects.requireNonNull(SampleDigests.all().get("digest"));
  }

  /// A world where nothing happens.
  private static final class Still implements Stage {
    @Override
    public Scene scene() {
      return new Scene(NOW, ZoneOffset.UTC, List.of());
    }

    @Override
    public void fault(String source, Fault fault) {}

    @Override
    public void grow(String source, int sessions) {}

    @Override
    public void move(Move move, BooleanSupplier on) {}
  }
}
