package dev.lately.chat.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;

/// A live connection to Discord: its shards and the threads that serve them.
///
/// Commands and buttons need no intent, and nothing of members is kept.
final class DiscordConnection {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /// What is kept of channels beside their roles' rights: what single members may do there, and the
  /// tags that a forum asks for.
  private static final EnumSet<CacheFlag> KEPT =
      EnumSet.of(CacheFlag.MEMBER_OVERRIDES, CacheFlag.FORUM_TAGS);

  private final DiscordInbox inbox;
  private final ShardManager shards;

  /// Runs the answers.
  private final ExecutorService answers;

  /// Runs JDA's requests and their callbacks.
  private final ExecutorService requests;

  private DiscordConnection(
      DiscordInbox inbox, ShardManager shards, ExecutorService answers, ExecutorService requests) {
    this.inbox = inbox;
    this.shards = shards;
    this.answers = answers;
    this.requests = requests;
  }

  /// Returns when every shard is connected.
  static DiscordConnection open(
      DiscordAccount account, OkHttpClient http, DiscordInbox inbox, Arrival arrival) {
    ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    DefaultShardManagerBuilder builder =
        builder(account, http)
            .setEventPool(answers)
            .setCallbackPool(requests)
            .setRateLimitElastic(requests)
            .addEventListeners(inbox, arrival);
    DiscordConnection connection =
        new DiscordConnection(inbox, build(builder, account), answers, requests);
    try {
      arrival.await(connection.expected(account));
      return connection;
    } catch (IllegalStateException refused) {
      connection.close();
      throw refused;
    }
  }

  private static DefaultShardManagerBuilder builder(DiscordAccount account, OkHttpClient http) {
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(account.token().value(), List.of())
            .enableCache(KEPT)
            .setMemberCachePolicy(MemberCachePolicy.NONE)
            .setChunkingFilter(ChunkingFilter.NONE)
            .setContextEnabled(false)
            .setEnableShutdownHook(false)
            .setRequestTimeoutRetry(false)
            .setRestConfig(new RestConfig().setBaseUrl(account.apiUrl()))
            .setHttpClient(client(http));
    account.shards().ifPresent(s -> builder.setShardsTotal(s.total()).setShards(s.from(), s.to()));
    return builder;
  }

  /// One that repeats nothing by itself: only [SecondTry] knows what may be sent twice.
  private static OkHttpClient client(OkHttpClient http) {
    return http.newBuilder()
        .retryOnConnectionFailure(false)
        .addInterceptor(new SecondTry())
        .build();
  }

  private static ShardManager build(DefaultShardManagerBuilder builder, DiscordAccount account) {
    try {
      return builder.build();
    } catch (InvalidTokenException e) {
      throw new IllegalStateException("Discord refused the token (401); renew discord.token", e);
    } catch (CompletionException | ErrorResponseException e) {
      throw new IllegalStateException(
          "Discord does not answer at " + account.apiUrl() + ": " + reason(e), e);
    }
  }

  private static String reason(RuntimeException e) {
    return Optional.ofNullable(e.getCause()).orElse(e).toString();
  }

  private int expected(DiscordAccount account) {
    return account.shards().map(s -> s.to() - s.from() + 1).orElseGet(shards::getShardsTotal);
  }

  Optional<String> trouble() {
    return shards.getShards().stream()
        .filter(shard -> shard.getStatus() != JDA.Status.CONNECTED)
        .findFirst()
        .map(shard ->
            "Discord: shard %d is %s"
                .formatted(shard.getShardInfo().getShardId(), shard.getStatus()));
  }

  ShardManager shards() {
    return shards;
  }

  /// Takes no more interactions, and lets answers under way finish for five seconds.
  void finish() {
    shards.removeEventListener(inbox);
    await(answers);
  }

  /// Finishes, then parts.
  void close() {
    finish();
    List<JDA> leaving = shards.getShards();
    shards.shutdown();
    leaving.forEach(DiscordConnection::leave);
    requests.shutdownNow();
  }

  private static void await(ExecutorService answers) {
    answers.shutdown();
    try {
      if (!answers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        answers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answers.shutdownNow();
    }
  }

  private static void leave(JDA shard) {
    try {
      if (!shard.awaitShutdown(GRACE)) {
        shard.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      shard.shutdownNow();
    }
  }
}
