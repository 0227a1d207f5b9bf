package dev.lately.chat.discord;

import dev.lately.chat.Post;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Document;
import dev.lately.view.Enclosure;
import dev.lately.view.Picture;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Draws cards as Discord messages that mention nobody.
public final class DiscordRenderer {
  /// Only the asker sees it (resources/message, Message Flags).
  private static final int EPHEMERAL = 1 << 6;

  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  private DiscordRenderer() {}

  static MessageCreateData message(Card card) {
    return message(card, new CustomIds()).build();
  }

  /// A reply whose controls have those ids.
  static MessageCreateData message(
      Card card, Optional<? extends Enclosure> enclosed, CustomIds ids) {
    return message(card, ids).setFiles(uploads(enclosed)).build();
  }

  private static MessageCreateBuilder message(Card card, CustomIds ids) {
    return new MessageCreateBuilder()
        .setEmbeds(Embeds.of(card))
        .setComponents(DiscordControls.of(card.controls(), ids))
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false);
  }

  /// A message that nobody asked for; of all mentions only that of the post's role calls somebody.
  static MessageCreateData message(Post post) {
    return message(post, CustomIds.ofPost(post.key()));
  }

  /// The same, beginning a post in a forum.
  static MessageCreateData forumMessage(Post post) {
    return message(post, CustomIds.ofPost(post.key()).inForum());
  }

  private static MessageCreateData message(Post post, CustomIds ids) {
    List<String> roles = post.role().filter(id -> ID.matcher(id).matches()).stream().toList();
    return message(post.card(), ids)
        .setSuppressedNotifications(post.silent())
        .setContent(roles.isEmpty() ? "" : "<@&" + roles.getFirst() + ">")
        .mentionRoles(roles)
        .setFiles(uploads(post.picture()))
        .build();
  }

  private static List<FileUpload> uploads(Optional<? extends Enclosure> enclosed) {
    return enclosed.map(DiscordRenderer::upload).stream().toList();
  }

  /// Stands beside the embeds: the image of an embed has no alternative text.
  private static FileUpload upload(Enclosure enclosed) {
    return switch (enclosed) {
      case Picture picture ->
          FileUpload.fromData(picture.png(), picture.name())
              .setDescription(Clusters.cut(picture.alt(), DiscordLimits.ALT_TEXT));
      case Document document -> FileUpload.fromStreamSupplier(document.name(), document::open);
    };
  }

  /// The card's heading, or its first words, as a title of at most 100 characters.
  static String title(Card card) {
    return card.blocks().stream()
        .flatMap(block -> words(block).stream())
        .filter(words -> !words.isBlank())
        .findFirst()
        .map(words -> Clusters.cut(words.strip(), DiscordLimits.THREAD_NAME))
        .orElse(Clusters.ELLIPSIS);
  }

  private static Optional<String> words(Block block) {
    return switch (block) {
      case Block.Heading(Text text) -> Optional.of(Markdown.plain(text));
      case Block.Notice notice -> Optional.of(Markdown.plain(notice.text()));
      case Block.Paragraph(Text text) -> Optional.of(Markdown.plain(text));
      case Block.Group _, Block.Facts _, Block.Speech _, Block.Footer _ -> Optional.empty();
    };
  }

  /// The JSON that Discord is sent.
  public static String payload(Card card) {
    return message(card).toData().toString();
  }

  /// The JSON that Discord is sent beside the post's picture.
  public static String payload(Post post) {
    return message(post).toData().toString();
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
