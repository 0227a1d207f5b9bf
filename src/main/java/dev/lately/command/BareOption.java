package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// A word outside of the quotation marks of what is looked for that is the name of an option, as in
/// `search "webhook" private`: whoever quotes does not look for it.
final class BareOption {
  private BareOption() {}

  /// What is wrong about a line of that command, after whose name the words stand.
  static Optional<Misunderstood> in(String words, CommandMenu.Entry entry) {
    List<String> typed =
        CommandGrammar.WORD.matcher(words).results().map(MatchResult::group).toList();
    return typed.stream().anyMatch(word -> isText(word, entry))
        ? typed.stream().flatMap(word -> mistake(word, entry).stream()).findFirst()
        : Optional.empty();
  }

  /// `"web hook"` or `text:"web hook"`.
  private static boolean isText(String word, CommandMenu.Entry entry) {
    String before = CommandGrammar.QUOTES.split(word, 2)[0];
    boolean quoted = before.length() < word.length();
    return quoted
        && (before.isEmpty() || isText(Dictionary.option(entry, before.replace(":", ""))));
  }

  private static boolean isText(Optional<Option> option) {
    return option.filter(found -> found.name().equals("text")).isPresent();
  }

  /// A flag is probably meant.
  private static Optional<Misunderstood> mistake(String word, CommandMenu.Entry entry) {
    return Dictionary.option(entry, word)
        .map(option ->
            new Misunderstood(
                Mistake.QUOTES,
                word,
                List.of(),
                Optional.of(option.name() + ":yes").filter(_ -> option.kind() == Kind.FLAG)));
  }
}
