package dev.lately.view;

import dev.lately.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How to use Lately, with examples to type. `digests`: whether they are answered here.
public record HelpCard(Reader reader, boolean digests) {
  private static final List<String> EXAMPLES =
      List.of(
          "/sessions recent",
          "/sessions recent since:7d",
          "/sessions recent size:20",
          "/sessions search api key",
          "/sessions stats range:30d by:source",
          "/sessions show 3",
          "/sessions export csv since:7d",
          "/sessions sources");

  private static final List<String> DIGESTS =
      List.of(
          "/sessions digest add at:08:00 days:mon-fri",
          "/sessions digest list",
          "/sessions digest preview 7",
          "/sessions digest explain 7",
          "/sessions digest edit 7 at:09:00 text:none",
          "/sessions digest pause 7",
          "/sessions digest resume 7",
          "/sessions digest remove 7");

  /// `start`: for a person who just met Lately.
  public Card of(boolean start, List<SourceName> visible) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.words(reader.say(start ? "help.start" : "help.heading"))));
    blocks.add(words("help.intro"));
    examples(visible).forEach(e -> blocks.add(code(e)));
    blocks.add(words("help.options"));
    blocks.add(words("help.search"));
    blocks.add(words("help.export"));
    blocks.add(words("help.buttons"));
    if (digests) {
      blocks.add(words("help.digests"));
      DIGESTS.forEach(e -> blocks.add(code(e)));
      blocks.add(words("help.digests.options"));
    }
    String names = visible.stream().map(SourceName::value).collect(Collectors.joining(", "));
    blocks.add(words("help.sources", names));
    return new Card(blocks, List.of());
  }

  private static Block code(String line) {
    return new Block.Paragraph(Text.of(new Span.Code(line)));
  }

  private Block words(String key, Object... values) {
    return new Block.Paragraph(Text.words(reader.say(key, values)));
  }

  private static List<String> examples(List<SourceName> visible) {
    List<String> examples = new ArrayList<>(EXAMPLES);
    visible.stream().limit(1).map(s -> "/sessions recent source:" + s).forEach(examples::add);
    return examples;
  }
}
