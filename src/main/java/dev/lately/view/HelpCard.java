package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.CommandMenu;
import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Group;
import dev.lately.command.CommandMenu.Option;
import dev.lately.command.Example;
import dev.lately.command.HelpTopics;
import dev.lately.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How to use Lately: all of it at a glance, or one topic; made from the menu.
public record HelpCard(Reader reader, CodeStamp stamp, CommandMenu menu, List<SourceName> visible) {
  /// Whose examples stand at a glance.
  private static final int FIRST = 3;

  /// That of the key that ends a line.
  private static final String SIGN = "↵ ";

  /// `start`: for a person who just met Lately.
  public Card glance(boolean start) {
    List<Block.Fact> commands = new ArrayList<>();
    CommandMenu spoken = menu.in(reader.wording().language());
    spoken.entries().forEach(e -> commands.add(fact(e.name(), e.description())));
    spoken.groups().forEach(g -> commands.add(fact(g.name(), g.description())));
    List<Block> blocks =
        List.of(
            new Block.Heading(Text.words(reader.say(start ? "help.start" : "help.heading"))),
            words("help.intro", reader.lately()),
            new Block.Facts(commands),
            words("help.sources", names()),
            words(
                "help.topics", reader.type("help topic:search"), reader.type("help topic:times")));
    Stream<Example> first = menu.entries().stream().limit(FIRST).map(e -> e.examples().getFirst());
    List<Control.Button> topics =
        HelpTopics.main(menu).stream().filter(t -> !t.equals("help")).map(this::topic).toList();
    return new Card(
        blocks, List.of(new Control.Buttons(presses(first)), new Control.Buttons(topics)));
  }

  /// One topic, which there is.
  public Card about(String topic) {
    return command(topic)
        .map(entry -> about(topic, entry))
        .or(() -> menu.group(topic).map(this::about))
        .orElseGet(() -> general(topic));
  }

  /// The command that a topic is about; that of a group has two words.
  private Optional<Entry> command(String topic) {
    Stream<Entry> grouped =
        menu.groups().stream()
            .flatMap(
                g -> g.entries().stream().filter(e -> topic.equals(g.name() + " " + e.name())));
    return Stream.concat(menu.entries().stream().filter(e -> e.name().equals(topic)), grouped)
        .findFirst();
  }

  private Card about(String topic, Entry known) {
    Entry entry = reader.wording().entry(known, topic);
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(reader.type(topic)));
    blocks.add(paragraph(entry.description()));
    more(known.name()).ifPresent(blocks::add);
    if (!entry.options().isEmpty()) {
      blocks.add(words("help.options"));
      blocks.add(new Block.Facts(entry.options().stream().map(this::option).toList()));
    }
    return examples(blocks, entry.examples());
  }

  private Card about(Group group) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(reader.type(group.name())));
    more(group.name()).ifPresent(blocks::add);
    blocks.add(
        new Block.Facts(
            group.entries().stream()
                .map(e -> reader.wording().entry(e, group.name() + " " + e.name()))
                .map(e -> fact(e.name(), e.description()))
                .toList()));
    return examples(
        blocks, group.entries().stream().map(entry -> entry.examples().getFirst()).toList());
  }

  private Card general(String topic) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(reader.say("help.title." + topic)));
    more(topic).ifPresent(blocks::add);
    return new Card(blocks, List.of(new Control.Buttons(List.of(back()))));
  }

  private Card examples(List<Block> blocks, List<Example> examples) {
    List<Control.Button> presses = presses(examples.stream());
    blocks.add(words(presses.isEmpty() ? "help.typed" : "help.examples"));
    List<Text> lines = examples.stream().map(e -> code(reader.type(typed(e)))).toList();
    blocks.add(new Block.Speech(Block.Voice.ASIDE, lines));
    presses.add(back());
    return new Card(blocks, List.of(new Control.Buttons(presses)));
  }

  /// One that does what the line would, were it typed.
  public static Control line(String words, String code) {
    return new Control.Buttons(List.of(button(words, code)));
  }

  private static Control.Button button(String words, String code) {
    return new Control.Button(SIGN + words, code, true);
  }

  private List<Control.Button> presses(Stream<Example> examples) {
    return examples.filter(Example::same).map(this::press).collect(Collectors.toList());
  }

  private Control.Button press(Example example) {
    CodeStamp of =
        example.namesSource()
            ? stamp.of(stamp.press().view().withSources(visible.subList(0, 1)))
            : stamp;
    return button(reader.wording().typed(typed(example)), of.words(Action.TYPED, example.words()));
  }

  /// With the first of the sources that are seen.
  private String typed(Example example) {
    return example.of(visible.getFirst());
  }

  private Control.Button topic(String topic) {
    return new Control.Button(reader.wording().topic(topic), stamp.words(Action.HELP, topic), true);
  }

  private Control.Button back() {
    return new Control.Button(reader.say("help.back"), stamp.code(Action.HELP, 0), true);
  }

  /// What is not to be seen from the menu.
  private Optional<Block> more(String topic) {
    String key = "help.about." + topic;
    return Optional.of(key)
        .filter(reader.clock().texts()::knows)
        .map(known -> words(known, reader.clock().zone().getId(), names()));
  }

  private Block.Fact option(Option option) {
    boolean flag = option.kind() == CommandMenu.Kind.FLAG;
    Stream<String> taken =
        flag ? Stream.of("yes", "no").map(reader.wording()::value) : option.choices().stream();
    String choices = taken.collect(Collectors.joining(", "));
    return fact(
        option.name(), option.description() + (choices.isEmpty() ? "" : " (" + choices + ")"));
  }

  private String names() {
    return visible.stream().map(SourceName::value).collect(Collectors.joining(", "));
  }

  private Block.Fact fact(String label, String value) {
    return reader.fact(label, Text.words(value));
  }

  private static Block heading(String words) {
    return new Block.Heading(Text.words(words));
  }

  private Block words(String key, Object... values) {
    return paragraph(reader.say(key, values));
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(Text.words(words));
  }

  private static Text code(String line) {
    return Text.of(new Span.Code(line));
  }
}
