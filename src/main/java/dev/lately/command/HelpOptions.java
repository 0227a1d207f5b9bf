package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The option of `help`: what it is about.
record HelpOptions(List<String> topics) implements EntryOptions {
  private static final String TOPIC = "topic";

  HelpOptions {
    topics = List.copyOf(topics);
  }

  @Override
  public String optionOf(String word) {
    return TOPIC;
  }

  @Override
  public Optional<String> between(String option) {
    return Optional.of(" ");
  }

  @Override
  public Command command(Map<String, String> options) {
    Optional<String> unknown = options.keySet().stream().filter(o -> !o.equals(TOPIC)).findAny();
    if (unknown.isPresent()) {
      return Misunderstood.of(Mistake.OPTION, unknown.get(), List.of(TOPIC));
    }
    String typed = options.getOrDefault(TOPIC, "").strip();
    String plain = plain(typed);
    String topic = topics.contains(plain) ? plain : Dictionary.topic(plain);
    return topic.isEmpty() || topics.contains(topic)
        ? new Command.Help(false, topic)
        : new Misunderstood(Mistake.TOPIC, typed, named(), Nearest.to(topic, topics));
  }

  /// As commands are typed: `/sessions search` is about `search`.
  private static String plain(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceFirst("^/?(sessions( |$))?", "")
        .replaceFirst("^" + AdminMenu.PLAIN, AdminMenu.NAME);
  }

  /// A group stands for its commands.
  private List<String> named() {
    return topics.stream().filter(topic -> topic.indexOf(' ') < 0).toList();
  }
}
