package dev.lately.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work in the order in which it came within a chat, and at the same time in different chats.
final class ChatQueues implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChatQueues.class);

  /// More than this is no talk but a flood, which Telegram's limits would have answered for hours.
  private static final int WAITING = 200;

  private static final Duration FINISH = Duration.ofSeconds(5);

  private final Map<String, Queue<Runnable>> chats = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// False when too much waits in that chat already, and after closing.
  boolean submit(String chat, Runnable work) {
    synchronized (chats) {
      Queue<Runnable> waiting = chats.get(chat);
      if (waiting != null) {
        return waiting.size() < WAITING && waiting.add(work);
      }
      chats.put(chat, new ArrayDeque<>());
    }
    return begin(() -> drain(chat, work));
  }

  /// Work that waits for nothing in the chat.
  void aside(Runnable work) {
    begin(() -> run(work));
  }

  /// False after closing, when nothing begins any more.
  private boolean begin(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void drain(String chat, Runnable first) {
    for (Runnable work = first; work != null; work = next(chat)) {
      run(work);
    }
  }

  private @Nullable Runnable next(String chat) {
    synchronized (chats) {
      Queue<Runnable> waiting = chats.get(chat);
      Runnable next = waiting == null ? null : waiting.poll();
      if (next == null) {
        chats.remove(chat);
      }
      return next;
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.error("An answer could not be given", e);
    }
  }

  /// Lets what is under way finish, for a bounded time.
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(FINISH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
