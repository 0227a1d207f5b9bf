package dev.lately.chat.telegram;

import dev.lately.command.AdminAsk;
import dev.lately.command.AdminAsk.Seen;
import dev.lately.command.Command;
import dev.lately.command.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;

/// An invite's code that somebody types into a group, where everybody reads it. The bot may delete
/// the message where it is an administrator who may delete messages (deleteMessage).
record TypedCode(BotApi api) {
  private static final Logger LOG = LoggerFactory.getLogger(TypedCode.class);

  /// What was asked, with how far others could read it.
  Request hidden(Incoming.Typed typed) {
    Request asked = typed.request();
    return asked.command() instanceof Command.Admin(AdminAsk.Link(var code, _))
            && !typed.place().isPrivate()
        ? new Request(
            asked.person(),
            asked.place(),
            new Command.Admin(
                new AdminAsk.Link(code, deleted(typed) ? Seen.DELETED : Seen.STANDING)),
            asked.locale(),
            asked.zone())
        : asked;
  }

  private boolean deleted(Incoming.Typed typed) {
    try {
      api.call(new DeleteMessage(typed.place().channel(), typed.message()));
      return true;
    } catch (TelegramRefusal | LostAnswer e) {
      LOG.info("A message with a code stays in a group: {}", e.getMessage());
      return false;
    }
  }
}
