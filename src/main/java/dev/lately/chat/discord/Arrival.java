package dev.lately.chat.discord;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for the shards to connect, registers the commands at the first, and tells when Discord
/// parts for good.
final class Arrival extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

  private final DiscordMenu menu;

  /// One entry for each shard: nothing, or why it will never come.
  private final BlockingQueue<Optional<String>> arrived = new LinkedBlockingQueue<>();

  Arrival(DiscordMenu menu) {
    this.menu = menu;
  }

  @Override
  public void onReady(ReadyEvent event) {
    arrived.add(Optional.empty());
    if (event.getJDA().getShardInfo().getShardId() == 0) {
      register(event);
    }
  }

  private void register(ReadyEvent event) {
    try {
      menu.register(event.getJDA());
    } catch (RuntimeException e) {
      LOG.warn("the commands could not be registered at Discord: {}", e.getMessage());
    }
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    CloseCode code = event.getCloseCode();
    if (code != null && !code.isReconnect() && code != CloseCode.GRACEFUL_CLOSE) {
      String reason =
          code == CloseCode.AUTHENTICATION_FAILED
              ? "Discord refused the token (4004); renew discord.token"
              : "Discord closed the connection (%d: %s)"
                  .formatted(code.getCode(), code.getMeaning());
      LOG.error(reason);
      arrived.add(Optional.of(reason));
    }
  }

  @Override
  public void onSessionDisconnect(SessionDisconnectEvent event) {
    CloseCode code = event.getCloseCode();
    LOG.info(
        "Discord's gateway parted ({}); reconnecting", code == null ? "no code" : code.getCode());
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    LOG.info("Discord's gateway is back; nothing was missed");
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    LOG.warn("Discord's gateway is back in a new session; what was pressed meanwhile is lost");
  }

  /// @throws IllegalStateException when a shard is refused for good, saying why
  void await(int shards) {
    try {
      for (int i = 0; i < shards; i++) {
        arrived
            .take()
            .ifPresent(reason -> {
              throw new IllegalStateException(reason);
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while connecting to Discord", e);
    }
  }
}
