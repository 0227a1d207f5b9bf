package dev.lately.chat.discord;

import dev.lately.chat.Answerer;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Suggestions;
import dev.lately.chat.Typing;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.Request;
import dev.lately.model.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/// Discord's interactions as requests. Each is acknowledged before anything else is done.
final class DiscordInbox extends ListenerAdapter {
  private final DiscordOutbox outbox;
  private final CommandGrammar grammar;
  private final Suggestions suggestions;
  private final Following following;
  private final Consumer<Interaction> seen;
  private final InFlight inFlight = new InFlight();

  /// What it works with; `seen` is told each interaction before it is answered.
  record Desk(
      CommandGrammar grammar,
      Suggestions suggestions,
      Following following,
      Consumer<Interaction> seen) {}

  DiscordInbox(Answerer answerer, Desk desk) {
    this.outbox = new DiscordOutbox(answerer);
    this.grammar = desk.grammar();
    this.suggestions = desk.suggestions();
    this.following = desk.following();
    this.seen = desk.seen();
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, String> options = new LinkedHashMap<>();
    event.getOptions().forEach(o -> options.put(o.getName(), o.getAsString()));
    Command command = grammar.command(name(event), options);
    boolean alone = isForAskerAlone(command);
    event.deferReply(alone).queue(_ -> {}, DiscordOutbox::unacknowledged);
    outbox.answer(
        request(event, Senders.place(event), command),
        new Delivery.Typed(event.getHook(), alone, following));
  }

  /// Unless everybody there may be meant: then it is the answer that says so.
  private static boolean isForAskerAlone(Command command) {
    return switch (command) {
      case Command.Recent recent -> recent.privately();
      case Command.Stats stats -> stats.privately();
      default -> true;
    };
  }

  /// Below everybody's command, the words after it; else all words.
  private String name(SlashCommandInteractionEvent event) {
    String words = event.getFullCommandName();
    String before = grammar.menu().name() + " ";
    return words.startsWith(before) ? words.substring(before.length()) : words;
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    String id = event.getComponentId();
    String code = CustomIds.code(id);
    if (ButtonCodes.opensForm(code)) {
      String form = CustomIds.answering(id).unique(code);
      event
          .replyModal(DiscordForm.of(form, locale(event)))
          .queue(_ -> {}, DiscordOutbox::unacknowledged);
    } else {
      pressed(event, new Delivery.Control(event.getMessageId(), id), List.of());
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    pressed(
        event,
        new Delivery.Control(event.getMessageId(), event.getComponentId()),
        event.getValues());
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    ModalMapping typed = event.getValue(DiscordForm.FIELD);
    List<String> values = typed == null ? List.of() : List.of(typed.getAsString());
    Message message = event.getMessage();
    String on = message == null ? event.getId() : message.getId();
    pressed(event, new Delivery.Control(on, event.getModalId()), values);
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    AutoCompleteQuery typed = event.getFocusedOption();
    List<Suggestion> known =
        suggestions.fitting(
            new Typing(
                Senders.person(event),
                Senders.place(event),
                locale(event),
                typed.getName(),
                typed.getValue()));
    event
        .replyChoices(Completion.choices(typed.getType(), known))
        .queue(_ -> {}, DiscordOutbox::unacknowledged);
  }

  private void pressed(IMessageEditCallback event, Delivery.Control control, List<String> values) {
    event.deferEdit().queue(_ -> {}, DiscordOutbox::unacknowledged);
    Command.Press code = CustomIds.press(control.id(), values);
    Command.Press press = isSeenAlone(event) ? code.seenAlone() : code;
    Request request = request(event, Senders.place(event, control.id()), press);
    inFlight.once(
        new InFlight.Key(control.message(), event.getUser().getId(), press),
        event.getIdLong(),
        turn ->
            outbox.answer(
                request, new Delivery.Pressed(event.getHook(), turn, control, following)));
  }

  private static boolean isSeenAlone(IMessageEditCallback event) {
    Message message =
        switch (event) {
          case ModalInteractionEvent form -> form.getMessage();
          case ComponentInteraction control -> control.getMessage();
          default -> null;
        };
    return message != null && message.isEphemeral();
  }

  private Request request(Interaction event, Place place, Command command) {
    seen.accept(event);
    return new Request(Senders.person(event), place, command, locale(event), Optional.empty());
  }

  private Locale locale(Interaction event) {
    return grammar.locale(event.getUserLocale().toLocale());
  }
}
