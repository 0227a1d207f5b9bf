package dev.lately.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Where this process stands still until it is killed: at one step, of one delivery a channel.
final class Standstill {
  private final Step step;
  private final Map<Long, String> channels;
  private final Set<String> passed = ConcurrentHashMap.newKeySet();
  private final Set<String> standing = ConcurrentHashMap.newKeySet();
  private volatile Runnable end = () -> {};

  /// `channels`: those of the subscriptions that it is about.
  Standstill(Step step, Map<Long, String> channels) {
    this.step = step;
    this.channels = Map.copyOf(channels);
  }

  /// What is done when the process is told to end.
  void onEnd(Runnable closing) {
    end = closing;
  }

  boolean isAbout(long subscription) {
    return channels.containsKey(subscription);
  }

  /// Remembers that the delivery came so far.
  void pass(Step reached, long subscription) {
    passed.add(reached + channel(subscription));
  }

  String channel(long subscription) {
    return channels.getOrDefault(subscription, "");
  }

  Collection<String> channels() {
    return channels.values();
  }

  void at(Step reached, long subscription) {
    if (isAbout(subscription)) {
      at(reached, channel(subscription));
    }
  }

  void at(Step reached, String who) {
    if (step == reached) {
      stand(who);
    }
  }

  /// The same, when the delivery came so far before.
  void after(Step earlier, Step reached, String channel) {
    if (passed.contains(earlier + channel)) {
      at(reached, channel);
    }
  }

  /// Says where it stands, and stands there whatever happens; nobody else passes there.
  private void stand(String who) {
    if (!standing.add(who)) {
      throw new IllegalStateException(who + " stands still");
    }
    if (step == Step.SHUTDOWN && standing.containsAll(channels())) {
      Thread.ofVirtual().start(end);
    }
    System.out.println("at " + who);
    new Semaphore(0).acquireUninterruptibly();
  }

  /// Waits until the platform is told to fail.
  synchronized void awaitFailure(String channel) {
    if (step.needsFailure()) {
      System.out.println("fail " + channel);
      try {
        if (System.in.read() < 0) {
          throw new IllegalStateException("nobody answers");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
