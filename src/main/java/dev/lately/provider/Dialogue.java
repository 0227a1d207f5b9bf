package dev.lately.provider;

import dev.lately.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Messages of one role each, paired to turns: a person's message opens a turn, what the chatbot
/// says next answers it. Other roles hold prompts and tools and are not for readers.
public final class Dialogue {
  private final List<Turn> turns = new ArrayList<>();

  public void say(String role, Optional<String> text, Optional<Instant> at) {
    switch (role.toLowerCase(Locale.ROOT)) {
      case "user", "human", "question", "customer", "visitor" -> ask(text, at);
      case "assistant", "ai", "bot", "answer", "model" -> answer(text, at);
      default -> {}
    }
  }

  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  private void ask(Optional<String> text, Optional<Instant> at) {
    if (text.isPresent()) {
      turns.add(turn(text, Optional.empty(), at));
    }
  }

  private void answer(Optional<String> text, Optional<Instant> at) {
    if (text.isEmpty()) {
      return;
    }
    if (turns.isEmpty()) {
      turns.add(turn(Optional.empty(), text, at));
    } else {
      Turn last = turns.removeLast();
      String whole = last.answer().map(before -> before + "\n\n" + text.get()).orElseGet(text::get);
      turns.add(turn(last.question(), Optional.of(whole), last.at().or(() -> at)));
    }
  }

  private static Turn turn(
      Optional<String> question, Optional<String> answer, Optional<Instant> at) {
    return new Turn(question, answer, at, List.of(), Optional.empty());
  }
}
