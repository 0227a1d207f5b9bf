package dev.lately.view;

import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Allowance;
import dev.lately.model.SourceState.Failure;
import dev.lately.model.SourceState.Held;
import dev.lately.model.SourceState.Skill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words how one source is doing.
public record SourceText(Reader reader) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// All that is known of it.
  List<Block> whole(SourceState state) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(reader.fact(name(state), Text.words(reader.vendor(state.source()))));
    facts.add(fact("state", health(state)));
    state.failure().ifPresent(failure -> facts.add(fact("error", error(state, failure))));
    state.held().ifPresent(held -> facts.add(fact("sessions", Text.words(known(held)))));
    facts.add(fact("budget", Text.words(budget(state.allowance()))));
    facts.add(fact("next", Text.words(next(state))));
    facts.add(fact("skills", Text.words(skills(state))));
    return List.of(new Block.Facts(facts));
  }

  /// The same in one line.
  public List<Block> brief(SourceState state) {
    List<Span> spans = new ArrayList<>(health(state).spans());
    spans.add(new Span.Words(" · " + budget(state.allowance())));
    return List.of(new Block.Facts(List.of(reader.fact(name(state), new Text(spans)))));
  }

  /// Why it failed, and how long ago that was.
  public Text error(SourceState state, Failure failure) {
    return Text.of(
        new Span.Words(new TroubleText(reader).cause(state.source(), failure.why()) + " ("),
        reader.clock().ago(failure.at()),
        new Span.Words(", "),
        new Span.Code(failure.why().reference(state.source())),
        new Span.Words(")"));
  }

  private static String name(SourceState state) {
    return sign(state) + " " + state.source();
  }

  /// Rows that are no longer fresh are nothing ill: they are as of when somebody asked last.
  private static String sign(SourceState state) {
    if (state.failure().isPresent()) {
      return state.held().isPresent() ? "🟡" : "🔴";
    }
    return state.held().isPresent() ? "🟢" : "⚪";
  }

  private Text health(SourceState state) {
    List<Span> spans = new ArrayList<>();
    state
        .failure()
        .ifPresent(failure -> {
          spans.add(new Span.Words(reader.say("sources.failing") + " "));
          spans.add(reader.clock().ago(failure.since()));
        });
    if (state.held().isEmpty() && state.failure().isEmpty()) {
      spans.add(new Span.Words(reader.say("sources.unasked")));
    }
    state
        .held()
        .ifPresent(held -> {
          spans.add(new Span.Words(spans.isEmpty() ? "" : "; "));
          spans.add(new Span.Words(reader.say(key(state)) + " "));
          spans.add(reader.clock().ago(held.asOf()));
        });
    return new Text(spans.stream().filter(span -> !span.words().isEmpty()).toList());
  }

  private static String key(SourceState state) {
    return state.failure().isPresent() ? "sources.held" : "sources.answered";
  }

  private String known(Held held) {
    return held.more()
        ? reader.say("sources.known.open", held.sessions())
        : reader.say("sources.known", held.sessions());
  }

  private String budget(Allowance allowance) {
    return allowance.per().equals(MINUTE)
        ? reader.say("sources.left.minute", allowance.left(), allowance.calls())
        : reader.say(
            "sources.left",
            allowance.left(),
            allowance.calls(),
            reader.clock().span(allowance.per()));
  }

  private String next(SourceState state) {
    return state
        .next()
        .map(time -> reader.say("sources.next.at", reader.clock().until(time)))
        .orElseGet(() -> reader.say("sources.next.now"));
  }

  private String skills(SourceState state) {
    Stream<String> known =
        Arrays.stream(Skill.values())
            .filter(state.skills()::contains)
            .map(skill -> reader.say("sources.skill." + skill));
    return Stream.concat(Stream.of(reader.say("sources.skill.list")), known)
        .collect(Collectors.joining(", "));
  }

  private Block.Fact fact(String key, Text value) {
    return reader.fact(reader.say("sources.fact." + key), value);
  }
}
