package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.CommandMenu.Entry;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleTest {
  private static final SourceName DOCS = new SourceName("docs-guru");

  private final CommandMenu menu = CommandMenu.withDigests();
  private final CommandGrammar grammar = new CommandGrammar(menu, 10);

  @Test
  void everyCommandHasExamplesThatBeginWithItsName() {
    menu.entries().forEach(entry -> check(entry, entry.name()));
    menu.groups()
        .forEach(group ->
            group.entries().forEach(entry -> check(entry, group.name() + " " + entry.name())));
  }

  private static void check(Entry entry, String name) {
    assertThat(entry.examples()).as(name).hasSizeBetween(1, 4);
    assertThat(entry.examples())
        .allSatisfy(example -> assertThat((example.words() + " ")).startsWith(name + " "));
    assertThat(entry.examples().getFirst().namesSource()).as(name).isFalse();
  }

  @Test
  void everyExampleIsUnderstoodAsItsCommand() {
    menu.entries().forEach(entry -> entry.examples().forEach(e -> understood(entry.name(), e)));
    menu.groups()
        .forEach(group ->
            group.entries().stream()
                .flatMap(entry -> entry.examples().stream())
                .forEach(example -> understood(group.isApart() ? "admin" : group.name(), example)));
  }

  /// A search is a list with words.
  private void understood(String name, Example example) {
    Command command = grammar.parse(example.of(DOCS));
    String record = name.equals("search") ? "recent" : name;
    assertThat(command.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .as(example.words())
        .isEqualTo(record);
  }

  @Test
  void eachOptionOfAnExampleIsOneOfItsCommand() {
    menu.all()
        .forEach(entry -> {
          List<String> named =
              entry.examples().stream()
                  .flatMap(example -> Stream.of(example.of(DOCS).split(" ")))
                  .filter(word -> word.indexOf(':') > 0)
                  .map(word -> word.substring(0, word.indexOf(':')))
                  .toList();
          assertThat(entry.optionNames()).as(entry.name()).containsAll(named);
        });
  }

  @Test
  void noTwoOfThemHaveTheSameCode() {
    List<String> words =
        Stream.concat(
                menu.all().flatMap(entry -> entry.examples().stream()).map(Example::words),
                HelpTopics.of(menu).stream())
            .distinct()
            .toList();
    assertThat(words.stream().map(Press.Spot::words).distinct()).hasSameSizeAs(words);
  }

  @Test
  void aCodeThatWasGivenOutStaysWhatItIs() {
    assertThat(Press.Spot.words("recent since:7d")).isEqualTo(new Press.Spot(0, -1208091790));
  }
}
