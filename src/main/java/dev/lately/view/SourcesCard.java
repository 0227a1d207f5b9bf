package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.model.SourceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// How the sources are doing, those that fail first; wholly, or in a line where there are many.
public record SourcesCard(Reader reader, CodeStamp stamp) {
  /// In characters: with the shorter lines after them they fit into a message of 4,096.
  private static final int WHOLE = 2400;

  private static final int SHORT = 1000;

  public Card of(List<SourceState> states) {
    List<Block> blocks = new ArrayList<>(blocks(states));
    blocks.add(new Block.Footer(Text.words(reader.say("sources.footer"))));
    Control.Button refresh =
        new Control.Button(reader.say("button.refresh"), stamp.code(Action.HEALTH, 0), true);
    return new Card(blocks, List.of(new Control.Buttons(List.of(refresh))));
  }

  /// For somebody who just had them asked and presses nothing.
  public Card plain(List<SourceState> states) {
    return new Card(blocks(states), List.of());
  }

  private List<Block> blocks(List<SourceState> states) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.words(reader.say("sources.heading", states.size()))));
    List<SourceState> rest = new ArrayList<>(failingFirst(states));
    SourceText words = new SourceText(reader);
    blocks.addAll(fitting(rest, words::whole, WHOLE));
    blocks.addAll(fitting(rest, words::brief, SHORT));
    if (!rest.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.words(reader.say("sources.more", rest.size()))));
    }
    return blocks;
  }

  private static List<SourceState> failingFirst(List<SourceState> states) {
    return states.stream()
        .sorted(
            Comparator.comparing((SourceState s) -> s.failure().isEmpty())
                .thenComparing(SourceState::source))
        .toList();
  }

  /// Takes the first of the states, as many as have room.
  private static List<Block> fitting(
      List<SourceState> rest, Function<SourceState, List<Block>> words, int room) {
    List<Block> fitting = new ArrayList<>();
    int left = room;
    while (!rest.isEmpty()) {
      List<Block> next = words.apply(rest.getFirst());
      left -= next.stream().mapToInt(SourcesCard::length).sum();
      if (left < 0) {
        break;
      }
      fitting.addAll(next);
      rest.removeFirst();
    }
    return fitting;
  }

  private static int length(Block block) {
    return switch (block) {
      case Block.Facts(var facts) ->
          facts.stream().mapToInt(f -> f.label().length() + f.value().plain().length() + 8).sum();
      case Block.Heading _,
          Block.Notice _,
          Block.Paragraph _,
          Block.Group _,
          Block.Speech _,
          Block.Footer _ ->
          0;
    };
  }
}
