package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.chat.Readership;
import dev.lately.model.Person;
import dev.lately.model.Place;
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

  /// What somebody is in a group.
  enum Standing {
    ADMINISTRATOR,
    MEMBER,
    /// Or not known.
    OUTSIDE
  }

  People(TelegramConnection connection) {
    this.connection = connection;
  }

  /// Asked now, since no press tells it. Nobody in particular is an administrator where the group
  /// counts them as one.
  Standing standing(Person person, Place place) {
    if (person.isNobody()) {
      return person.roles().contains(place.channel()) ? Standing.ADMINISTRATOR : Standing.OUTSIDE;
    }
    try {
      return standing(member(place, Long.parseLong(person.id())));
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.warn("What somebody is in a chat is not known: {}", e.getMessage());
      return Standing.OUTSIDE;
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
