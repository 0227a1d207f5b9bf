package dev.lately.chat.telegram;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Who sent an update, and where.
///
/// `anonymousAdmins` are the groups whose administrators may administer them without saying who
/// they are.
record Senders(Supplier<Set<String>> anonymousAdmins) {
  /// Stands in the place of every anonymous administrator of every group (User, GroupAnonymousBot).
  private static final long ANONYMOUS = 1_087_968_824L;

  /// Stands in the place of whoever writes as a channel (Message, from).
  private static final long CHANNEL = 136_817_688L;

  /// Brings a channel's posts into its discussion group.
  private static final long SERVICE = 777_000L;

  /// Who wrote it: nobody in particular where that is hidden behind a chat. Empty for whom there is
  /// no answer: a channel's own posts, and other bots.
  Optional<Person> person(Message message) {
    User from = message.getFrom();
    boolean post = Boolean.TRUE.equals(message.getIsAutomaticForward());
    if (post || is(from, SERVICE)) {
      return Optional.empty();
    }
    boolean hidden = message.getSenderChat() != null || is(from, ANONYMOUS) || is(from, CHANNEL);
    return hidden
        ? Optional.of(Person.nobody(TelegramInbox.TELEGRAM, standIn(message)))
        : Optional.ofNullable(from).flatMap(Senders::human);
  }

  /// The group, as the role of its anonymous administrators where they count as such there. That it
  /// is one says only the chat in whose name they write (Message, sender_chat).
  private Set<String> standIn(Message message) {
    Chat as = message.getSenderChat();
    String chat = message.getChatId().toString();
    return as != null
            && is(message.getFrom(), ANONYMOUS)
            && as.getId().equals(message.getChatId())
            && anonymousAdmins.get().contains(chat)
        ? Set.of(chat)
        : Set.of();
  }

  /// Who pressed; a press tells it of anonymous administrators too.
  static Optional<Person> person(CallbackQuery query) {
    return Optional.ofNullable(query.getFrom()).flatMap(Senders::human);
  }

  private static Optional<Person> human(User user) {
    boolean bot = Boolean.TRUE.equals(user.getIsBot());
    return bot || is(user, ANONYMOUS) || is(user, CHANNEL)
        ? Optional.empty()
        : Optional.of(new Person(TelegramInbox.TELEGRAM, user.getId().toString(), Set.of()));
  }

  private static boolean is(@Nullable User user, long id) {
    return user != null && user.getId() != null && user.getId() == id;
  }

  /// A reply's thread has an id too, but only a topic's is a place. Of a message that the bot
  /// cannot reach any more Telegram tells the chat alone.
  static Place place(MaybeInaccessibleMessage where) {
    if (where instanceof Message message) {
      Optional<Integer> thread =
          Optional.ofNullable(message.getMessageThreadId()).filter(_ -> message.isTopicMessage());
      return place(message.getChat(), thread.map(String::valueOf));
    }
    Place chat = place(where.getChat(), Optional.empty());
    return Boolean.TRUE.equals(where.getChat().getIsForum()) ? chat.inSomeTopic() : chat;
  }

  private static Place place(Chat chat, Optional<String> topic) {
    String id = chat.getId().toString();
    boolean alone = "private".equals(chat.getType());
    return new Place(
        TelegramInbox.TELEGRAM, id, id, topic, alone ? Place.Kind.PRIVATE : Place.Kind.GROUP);
  }
}
