package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.Courier;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.chat.Readership;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Lately's way to write unasked on Telegram, which has no key for a message and lets no bot read
/// back: what is lost stays lost.
final class TelegramCourier implements Courier {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramCourier.class);

  /// Until then whoever keeps places has written down that the group moved.
  private static final Duration MOVED = Duration.ofSeconds(30);

  private static final String TYPING = "typing";

  private final TelegramConnection connection;
  private final People people;

  TelegramCourier(TelegramConnection connection) {
    this.connection = connection;
    this.people = new People(connection);
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
      return BotRights.hindrance(chat, people.member(place, connection.api().botId()));
    } catch (TelegramRefusal e) {
      return Refusals.hindrance(e);
    } catch (LostAnswer e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean manages(Person person, Place place) {
    return administers(person, place);
  }

  @Override
  public boolean administers(Person person, Place place) {
    return place.isPrivate()
        ? isOwn(person, place)
        : people.standing(person, place) == People.Standing.ADMINISTRATOR;
  }

  @Override
  public boolean isMember(Person person, Place place) {
    return place.isPrivate()
        ? isOwn(person, place)
        : people.standing(person, place) != People.Standing.OUTSIDE;
  }

  private static boolean isOwn(Person person, Place place) {
    return person.id().equals(place.channel());
  }

  @Override
  public Optional<Readership> readership(Place place) {
    return place.isPrivate() ? Optional.of(Readership.alone()) : people.readership(place);
  }

  @Override
  public boolean tell(Person person, Card card) {
    Parcel parcel = new Parcel(TelegramRenderer.draw(card), Optional.empty(), false);
    return !person.isNobody() && send(Place.privateTo(person), parcel) instanceof Posted.Came;
  }
}
