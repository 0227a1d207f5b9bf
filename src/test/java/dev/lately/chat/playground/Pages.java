package dev.lately.chat.playground;

import dev.lately.chat.Answerer;
import dev.lately.chat.Post;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.Request;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import dev.lately.view.Enclosure;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pages with one chat, whose wire says which card it was given.
final class Pages {
  static final PlatformId DISCORD = new PlatformId("discord");

  static final Place CHANNEL =
      new Place(DISCORD, "guild", "channel", Optional.empty(), Place.Kind.GROUP);

  private static final Person STRANGER = new Person(DISCORD, "4712", Set.of());

  static final Place ELSEWHERE =
      new Place(DISCORD, "guild", "elsewhere", Optional.empty(), Place.Kind.GROUP);

  private Pages() {}

  static PlaygroundPlatform open(Stage stage, Answerer answerer) {
    PlaygroundPlatform page = PlaygroundPlatform.at(0, setup(stage));
    page.open(answerer);
    return page;
  }

  static Setup setup(Stage stage) {
    CommandMenu menu = CommandMenu.withDigests();
    Person person = new Person(DISCORD, "4711", Set.of());
    Window window =
        new Window(
            "discord",
            Map.of(
                "first", new Window.Seat(person, CHANNEL, true),
                "stranger", new Window.Seat(STRANGER, ELSEWHERE, false)),
            new PlainWire());
    return new Setup(List.of(window), new CommandGrammar(menu, 10), menu, Pages::fitting, stage);
  }

  /// Says what it was asked for; nothing to a stranger.
  private static List<Suggestion> fitting(Typing typing) {
    String value = typing.option() + " of " + typing.person().id();
    String label = typing.letters() + " in " + typing.locale().getLanguage();
    return typing.person().equals(STRANGER) ? List.of() : List.of(new Suggestion(value, label));
  }

  /// Writes how many blocks and controls a card has; codes that begin with `form` open one.
  private static final class PlainWire implements Wire {
    @Override
    public Drawing answer(Request request, Reply reply) {
      Optional<? extends Enclosure> enclosed =
          reply instanceof Reply.Private alone ? alone.enclosure() : Optional.empty();
      return new Drawing(drawn(request.place(), reply.card()), enclosed);
    }

    @Override
    public Drawing post(Place place, Post post) {
      return new Drawing(drawn(place, post.card()), post.picture());
    }

    private static String drawn(Place place, Card card) {
      return "{\"channel\":\"%s\",\"blocks\":%d}".formatted(place.channel(), card.blocks().size());
    }

    @Override
    public Hindrance forbidden() {
      return new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");
    }

    @Override
    public Optional<String> form(String control, Locale locale) {
      return control.startsWith("form") ? Optional.of("{\"title\":\"Go to\"}") : Optional.empty();
    }
  }
}
