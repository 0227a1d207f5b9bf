package dev.lately.chat.telegram;

import dev.lately.command.AdminAsk;
import dev.lately.command.AdminWords;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads updates: what is a command to this bot, a press or a group's move; everything else is
/// nothing to us.
final class TelegramInbox {
  static final PlatformId TELEGRAM = new PlatformId("telegram");

  /// A bot command is 1 to 32 of `a-z 0-9 _` (BotCommand), in any case when typed; that of
  /// administrators may have its hyphen.
  private static final Pattern COMMAND =
      Pattern.compile(
          "/((?i:sessions-admin)|[A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?",
          Pattern.DOTALL);

  private static final Pattern START_PARAMETER =
      Pattern.compile("[A-Za-z0-9_-]{1," + TelegramLimits.START_PARAMETER + "}");

  private static final Set<String> OURS = Set.of("sessions", "sessions_admin", "sessions-admin");

  private static final Set<String> CHATS = Set.of("private", "group", "supergroup");

  private final String botName;
  private final CommandGrammar grammar;
  private final Senders senders;

  TelegramInbox(String botName, CommandGrammar grammar, Senders senders) {
    this.botName = botName;
    this.grammar = grammar;
    this.senders = senders;
  }

  Optional<Incoming> read(Update update) {
    if (update.getCallbackQuery() != null) {
      return pressed(update.getCallbackQuery());
    }
    return Optional.ofNullable(update.getMessage())
        .filter(m -> isTalk(m.getChat()) && m.getMessageId() != null)
        .flatMap(m -> moved(m).or(() -> typed(m)));
  }

  private static boolean isTalk(Chat chat) {
    return chat != null && chat.getId() != null && CHATS.contains(chat.getType() + "");
  }

  private static Optional<Incoming> moved(Message message) {
    String chat = message.getChatId().toString();
    if (message.getMigrateToChatId() != null) {
      return Optional.of(new Incoming.Moved(chat, message.getMigrateToChatId().toString()));
    }
    return Optional.ofNullable(message.getMigrateFromChatId())
        .map(from -> new Incoming.Moved(from.toString(), chat));
  }

  private Optional<Incoming> typed(Message message) {
    Matcher words = COMMAND.matcher(message.getText() == null ? "" : message.getText());
    Optional<Person> person = senders.person(message);
    if (person.isEmpty() || !words.matches() || !isForUs(words.group(2))) {
      return Optional.empty();
    }
    Place place = Senders.place(message);
    return command(words, place)
        .map(command ->
            new Incoming.Typed(
                request(person.get(), place, command, message.getFrom()), message.getMessageId()));
  }

  private boolean isForUs(String name) {
    return name == null || name.equalsIgnoreCase(botName);
  }

  /// In a group, a command that we do not know and that names no bot is meant for another one.
  private Optional<Command> command(Matcher words, Place place) {
    String name = words.group(1).toLowerCase(Locale.ROOT);
    String rest = words.group(3) == null ? "" : words.group(3).strip();
    if (name.equals("start")) {
      return Optional.of(started(rest, place));
    }
    Command command = grammar.parse(name + " " + rest);
    boolean unknown =
        command instanceof Command.Misunderstood m && m.mistake() == Command.Mistake.COMMAND;
    boolean named = words.group(2) != null || OURS.contains(name);
    return unknown && !named && !place.isPrivate() ? Optional.empty() : Optional.of(command);
  }

  /// A deep link's parameter is a button's code, in the private chat, or else one by which a chat
  /// is linked; all else is a greeting.
  private static Command started(String parameter, Place place) {
    boolean known = ButtonCodes.isOne(parameter) || LaidAside.isCode(parameter);
    if (AdminWords.isCode(parameter) && !known) {
      return new Command.Admin(new AdminAsk.Link(new Secret(parameter)));
    }
    boolean opens = place.isPrivate() && START_PARAMETER.matcher(parameter).matches();
    return opens ? new Command.Press(parameter, List.of()) : new Command.Help(true);
  }

  private Optional<Incoming> pressed(CallbackQuery query) {
    MaybeInaccessibleMessage message = query.getMessage();
    if (message == null || query.getData() == null) {
      return Optional.empty();
    }
    Command press = new Command.Press(query.getData(), List.of());
    return Senders.person(query)
        .map(person -> request(person, Senders.place(message), press, query.getFrom()))
        .map(request ->
            new Incoming.Pressed(request, query.getId(), message.getMessageId(), query.getData()));
  }

  private Request request(Person person, Place place, Command command, User from) {
    return new Request(person, place, command, locale(from), Optional.empty());
  }

  private Locale locale(User from) {
    String tag = from == null || from.getLanguageCode() == null ? "" : from.getLanguageCode();
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return grammar.locale(locale);
  }
}
