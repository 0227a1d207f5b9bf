package dev.lately.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.ActionComponent;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.TimeUtil;

/// Looks for a post among the messages that are there.
///
/// Discord keeps no nonce with a message (it is only in the answer to the one who sent it), so the
/// ids of the post's controls bear its key. Discord forgets the nonce itself after some minutes.
final class ReadBack {
  /// How far Discord's clock may be behind ours.
  private static final Duration SLACK = Duration.ofMinutes(5);

  /// Beyond as many pages the post would not be: it came soon after it was sent.
  private static final int PAGES = 20;

  /// Posts in a forum that moved into its archive since.
  private static final int ARCHIVED = 50;

  private final Requests requests;

  ReadBack(Requests requests) {
    this.requests = requests;
  }

  /// The message that bears the key.
  ///
  /// @throws ErrorResponseException when Discord says no
  /// @throws Silence when it says nothing
  Optional<String> in(MessageChannel channel, String key, Instant since) {
    String after = String.valueOf(TimeUtil.getDiscordTimestamp(from(since)));
    for (int page = 0; page < PAGES; page++) {
      List<Message> messages =
          requests
              .answer(
                  MessageHistory.getHistoryAfter(channel, after).limit(DiscordLimits.HISTORY_PAGE))
              .getRetrievedHistory();
      Optional<Message> found = messages.stream().filter(m -> bears(m, key)).findFirst();
      if (found.isPresent() || messages.size() < DiscordLimits.HISTORY_PAGE) {
        return found.map(ISnowflake::getId);
      }
      after = messages.getFirst().getId();
    }
    return Optional.empty();
  }

  private static long from(Instant since) {
    return since.minus(SLACK).toEpochMilli();
  }

  private static boolean bears(Message message, String key) {
    return message.getAuthor().equals(message.getJDA().getSelfUser())
        && message.getComponentTree().findAll(ActionComponent.class).stream()
            .map(ActionComponent::getCustomId)
            .anyMatch(id -> id != null && CustomIds.bears(id, key));
  }

  /// The same in a forum, where each message began a post of the same id.
  Optional<String> in(IPostContainer forum, String key, Instant since) {
    Stream<ThreadChannel> active =
        requests.answer(forum.getGuild().retrieveActiveThreads()).stream()
            .filter(post -> post.getParentChannel().getId().equals(forum.getId()));
    Stream<ThreadChannel> archived =
        requests.answer(forum.retrieveArchivedPublicThreadChannels().limit(ARCHIVED)).stream();
    return Stream.concat(active, archived)
        .filter(post -> post.getOwnerId().equals(post.getJDA().getSelfUser().getId()))
        .filter(post -> post.getTimeCreated().toInstant().toEpochMilli() >= from(since))
        .filter(post -> begins(post, key))
        .map(ISnowflake::getId)
        .findFirst();
  }

  private boolean begins(ThreadChannel post, String key) {
    try {
      return bears(requests.answer(post.retrieveStartMessage()), key);
    } catch (ErrorResponseException e) {
      if (DiscordRefusals.wasDeleted(e)) {
        return false;
      }
      throw e;
    }
  }
}
