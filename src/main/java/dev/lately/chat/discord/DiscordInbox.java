package dev.lately.chat.discord;

import dev.lately.chat.Answerer;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Suggestions;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/// Discord's interactions as requests. Each is acknowledged before anything else is done.
final class DiscordInbox extends ListenerAdapter {
  private final DiscordOutbox outbox;
  private final CommandGrammar grammar;
  private final Suggestions suggestions;
  private final InFlight inFlight = new InFlight();

  DiscordInbox(Answerer answerer, CommandGrammar grammar, Suggestions suggestions) {
    this.outbox = new DiscordOutbox(answerer);
    this.grammar = grammar;
    this.suggestions = suggestions;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    String last = Optional.ofNullable(event.getSubcommandName()).orElse(event.getName());
    String name =
        Optional.ofNullable(event.getSubcommandGroup()).map(g -> g + " " + last).orElse(last);
    Map<String, String> options = new LinkedHashMap<>();
    event.getOptions().forEach(o -> options.put(o.getName(), o.getAsString()));
    Command command = grammar.command(name, options);
    boolean alone = !(command instanceof Command.Recent recent) || recent.privately();
    event.deferReply(alone).queue(_ -> {}, DiscordOutbox::unacknowledged);
    outbox.answer(request(event, command), new Delivery.Typed(event.getHook(), alone));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    String code = CustomIds.code(event.getComponentId());
    if (ButtonCodes.opensForm(code)) {
      event
          .replyModal(DiscordForm.of(code, event.getUserLocale().toLocale()))
          .queue(_ -> {}, DiscordOutbox::unacknowledged);
    } else {
      pressed(event, event.getMessageId(), CustomIds.press(event.getComponentId(), List.of()));
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    Command.Press press = CustomIds.press(event.getComponentId(), event.getValues());
    pressed(event, event.getMessageId(), press);
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    ModalMapping typed = event.getValue(DiscordForm.FIELD);
    List<String> values = typed == null ? List.of() : List.of(typed.getAsString());
    Message message = event.getMessage();
    String on = message == null ? event.getId() : message.getId();
    pressed(event, on, CustomIds.press(event.getModalId(), values));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    AutoCompleteQuery typed = event.getFocusedOption();
    List<Suggestion> known =
        suggestions.labelled(Senders.person(event), Senders.place(event), typed.getName());
    event
        .replyChoices(Completion.choices(typed, known))
        .queue(_ -> {}, DiscordOutbox::unacknowledged);
  }

  private void pressed(IMessageEditCallback event, String message, Command.Press press) {
    event.deferEdit().queue(_ -> {}, DiscordOutbox::unacknowledged);
    inFlight.once(
        new InFlight.Key(message, event.getUser().getId(), press),
        event.getIdLong(),
        turn -> outbox.answer(request(event, press), new Delivery.Pressed(event.getHook(), turn)));
  }

  private static Request request(Interaction event, Command command) {
    return new Request(
        Senders.person(event),
        Senders.place(event),
        command,
        event.getUserLocale().toLocale(),
        Optional.empty());
  }
}
