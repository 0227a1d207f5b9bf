package dev.lately.view;

import dev.lately.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How to use Lately, with examples to type.
public record HelpCard(Reader reader) {
  private static final List<String> EXAMPLES =
      List.of("/sessions recent", "/sessions recent since:7d", "/sessions recent size:20");

  /// `start`: for a person who just met Lately.
  public Card of(boolean start, List<SourceName> visible) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.words(reader.say(start ? "help.start" : "help.heading"))));
    blocks.add(new Block.Paragraph(Text.words(reader.say("help.intro"))));
    examples(visible).forEach(e -> blocks.add(new Block.Paragraph(Text.of(new Span.Code(e)))));
    blocks.add(new Block.Paragraph(Text.words(reader.say("help.options"))));
    blocks.add(new Block.Paragraph(Text.words(reader.say("help.buttons"))));
    String names = visible.stream().map(SourceName::value).collect(Collectors.joining(", "));
    blocks.add(new Block.Paragraph(Text.words(reader.say("help.sources", names))));
    return new Card(blocks, List.of());
  }

  private static List<String> examples(List<SourceName> visible) {
    List<String> examples = new ArrayList<>(EXAMPLES);
    visible.stream().limit(1).map(s -> "/sessions recent source:" + s).forEach(examples::add);
    return examples;
  }
}
