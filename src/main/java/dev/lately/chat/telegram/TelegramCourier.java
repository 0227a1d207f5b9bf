package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.Courier;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.chat.ShortMemory;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Lately's way to write unasked on Telegram, which has no key for a message and lets no bot read
/// back: what is lost stays lost.
final class TelegramCourier implements Courier {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramCourier.class);

  /// Until then whoever keeps places has written down that the group moved.
  private static final Duration MOVED = Duration.ofSeconds(30);

  private static final String TYPING = "typing";

  private static final Set<String> MANAGERS = Set.of("creator", "administrator");

  private final TelegramConnection connection;
  private final ShortMemory<Member> managers;

  /// Somebody in a chat.
  private record Member(String chat, String user) {}

  TelegramCourier(TelegramConnection connection, InstantSource clock) {
    this.connection = connection;
    this.managers = new ShortMemory<>(clock);
  }

  @Override
  public PlatformId platform() {
    return TelegramInbox.TELEGRAM;
  }

  /// To a group that became a supergroup nothing is posted: what was made for the old one has
  /// buttons that would not work in the new one. Whoever heard of the move posts there.
  @Override
  public Posted post(Place place, Post post) {
    Parcel parcel = new Parcel(TelegramRenderer.draw(post.card()), post.picture(), post.silent());
    return parcel.isParted() ? parted(place, parcel) : send(place, parcel);
  }

  /// The words are the message; whether the picture comes after them changes nothing about that.
  private Posted parted(Place place, Parcel parcel) {
    Posted posted = send(place, parcel.words());
    if (posted instanceof Posted.Came) {
      send(place, parcel.rest());
    }
    return posted;
  }

  private Posted send(Place place, Parcel parcel) {
    try {
      return connection.post(place, parcel);
    } catch (TelegramRefusal e) {
      return e.isMoved() ? new Posted.Later(MOVED) : Refusals.posted(e);
    } catch (LostAnswer e) {
      LOG.warn("{}", e.getMessage());
      return Refusals.posted(e);
    }
  }

  @Override
  public Optional<String> find(Place place, Post post, Instant since) {
    return Optional.empty();
  }

  @Override
  public boolean remembers() {
    return false;
  }

  /// That a topic is closed or deleted is only seen by posting. Of a person's chat Telegram tells
  /// all the same when they blocked the bot, but lets it not seem to type there.
  @Override
  public Optional<Hindrance> hindrance(Place place) {
    try {
      if (place.isPrivate()) {
        connection.api().call(new SendChatAction(place.channel(), TYPING));
        return Optional.empty();
      }
      JsonNode chat = connection.api().call(new GetChat(place.channel()));
      return BotRights.hindrance(chat, member(place, connection.api().botId()));
    } catch (TelegramRefusal e) {
      return Refusals.hindrance(e);
    } catch (LostAnswer e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean manages(Person person, Place place) {
    return place.isPrivate()
        ? person.id().equals(place.channel())
        : managers.recall(new Member(place.channel(), person.id()), () -> asked(person, place));
  }

  private Optional<Boolean> asked(Person person, Place place) {
    try {
      JsonNode member = member(place, Long.parseLong(person.id()));
      return Optional.of(MANAGERS.contains(member.path("status").asText()));
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("Whether somebody administers a chat is not known: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private JsonNode member(Place place, long user) {
    return connection.api().call(new GetChatMember(place.channel(), user));
  }

  @Override
  public boolean tell(Person person, Card card) {
    Parcel parcel = new Parcel(TelegramRenderer.draw(card), Optional.empty(), false);
    return send(Place.privateTo(person), parcel) instanceof Posted.Came;
  }
}
