package dev.lately.chat.discord;

import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/// Draws cards as Discord messages that mention nobody.
public final class DiscordRenderer {
  /// Only the asker sees it (resources/message, Message Flags).
  private static final int EPHEMERAL = 1 << 6;

  private DiscordRenderer() {}

  static MessageCreateData message(Card card) {
    return new MessageCreateBuilder()
        .setEmbeds(Embeds.of(card))
        .setComponents(DiscordControls.of(card.controls()))
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .build();
  }

  /// The same message in the place of another: nothing of that one stays.
  static MessageEditData edit(Card card) {
    return MessageEditData.fromCreateData(message(card));
  }

  /// The JSON that Discord is sent.
  public static String payload(Card card) {
    return message(card).toData().toString();
  }

  /// The JSON that Discord is sent, marked where it is for the asker alone.
  public static String payload(Reply reply) {
    DataObject message = message(reply.card()).toData();
    return switch (reply) {
      case Reply.Open _ -> message.toString();
      case Reply.Private _ -> message.put("flags", EPHEMERAL).toString();
    };
  }
}
