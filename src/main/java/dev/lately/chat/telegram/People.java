package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.Readership;
import dev.lately.chat.ShortMemory;
import dev.lately.model.Person;
import dev.lately.model.Place;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;

/// Who is what in a group, as Telegram says it.
///
/// Of others than itself it surely says so only where the bot is an administrator (getChatMember).
final class People {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);

  private final TelegramConnection connection;
  private final ShortMemory<Member, Standing> standings;

  /// What somebody is in a group.
  enum Standing {
    ADMINISTRATOR,
    MEMBER,
    /// Or not known.
    OUTSIDE
  }

  /// Somebody in a chat.
  private record Member(String chat, String user) {}

  People(TelegramConnection connection, InstantSource clock) {
    this.connection = connection;
    this.standings = new ShortMemory<>(clock);
  }

  /// As of a minute ago at most. Nobody in particular is an administrator where the group counts
  /// them as one.
  Standing standing(Person person, Place place) {
    if (person.isNobody()) {
      return person.roles().contains(place.channel()) ? Standing.ADMINISTRATOR : Standing.OUTSIDE;
    }
    return standings
        .recall(new Member(place.channel(), person.id()), () -> asked(person, place))
        .orElse(Standing.OUTSIDE);
  }

  private Optional<Standing> asked(Person person, Place place) {
    try {
      return Optional.of(standing(member(place, Long.parseLong(person.id()))));
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("What somebody is in a chat is not known: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Standing standing(JsonNode member) {
    return switch (member.path("status").asText()) {
      case "creator", "administrator" -> Standing.ADMINISTRATOR;
      case "member" -> Standing.MEMBER;
      case "restricted" ->
          member.path("is_member").asBoolean() ? Standing.MEMBER : Standing.OUTSIDE;
      default -> Standing.OUTSIDE;
    };
  }

  /// What Telegram tells of a member, asked now.
  ///
  /// @throws TelegramRefusal when it says no
  /// @throws LostAnswer when it says nothing
  JsonNode member(Place place, long user) {
    return connection.api().call(new GetChatMember(place.channel(), user));
  }

  /// Anybody on Telegram may read a group or channel that has a public name.
  Optional<Readership> readership(Place place) {
    try {
      JsonNode chat = connection.api().call(new GetChat(place.channel()));
      int members = connection.api().call(new GetChatMemberCount(place.channel())).asInt();
      return Optional.of(new Readership(OptionalInt.of(members), chat.hasNonNull("username")));
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("Who reads in a chat is not known: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
