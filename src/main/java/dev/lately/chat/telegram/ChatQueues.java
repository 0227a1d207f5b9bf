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

  private final Map<String, Chat> chats = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// What waits in one chat, and whether somebody was told that it is too much.
  private static final class Chat {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean told;
  }

  /// False when too much waits in that chat already, and after closing.
  boolean submit(String name, Runnable work) {
    return submit(name, work, () -> {});
  }

  /// The same; `tooMuch` is run once until all that waits is done.
  boolean submit(String name, Runnable work, Runnable tooMuch) {
    synchronized (chats) {
      Chat chat = chats.get(name);
      if (chat != null) {
        return chat.waiting.size() < WAITING ? chat.waiting.add(work) : refuse(chat, tooMuch);
      }
      chats.put(name, new Chat());
    }
    return begin(() -> drain(name, work));
  }

  private boolean refuse(Chat chat, Runnable tooMuch) {
    if (!chat.told) {
      chat.told = true;
      LOG.warn("{} updates wait in one chat; what comes now is dropped", WAITING);
      aside(tooMuch);
    }
    return false;
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
      Chat open = chats.get(chat);
      Runnable next = open == null ? null : open.waiting.poll();
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
