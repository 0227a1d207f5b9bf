package dev.lately.handler;

import dev.lately.command.Command;
import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.command.CommandGrammar;
import dev.lately.command.DigestAsk;
import dev.lately.command.DigestWish;
import dev.lately.command.ExportFormat;
import dev.lately.command.StrayWords;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// Finds the sources that somebody typed among those that they may see; says nothing of others.
public record SourceWords(SortedSet<SourceName> visible) {
  /// The same command with the sources meant, or the mistake in them.
  public Command understood(Command command) {
    return switch (command) {
      case Command.Recent recent -> understood(recent);
      case Command.Export(var format, View view) -> understood(format, view);
      case Command.New(View view) -> understood(view);
      case Command.Stats stats -> understood(stats);
      case Command.Digest(DigestAsk.Add(var channel, var wish)) ->
          understood(wish, meant -> new DigestAsk.Add(channel, meant));
      case Command.Digest(DigestAsk.Edit(var id, var wish)) ->
          understood(wish, meant -> new DigestAsk.Edit(id, meant));
      case Command.Digest _,
          Command.Show _,
          Command.Sources _,
          Command.Admin _,
          Command.Press _,
          Command.Help _ ->
          command;
      case Misunderstood mistake -> told(mistake);
    };
  }

  /// With the sources that there are, where a word cannot be the name of any.
  private Misunderstood told(Misunderstood mistake) {
    return mistake.mistake() == Mistake.SOURCE && mistake.allowed().isEmpty()
        ? unknown(mistake.typed())
        : mistake;
  }

  private Misunderstood unknown(String word) {
    return Misunderstood.of(Mistake.SOURCE, word, visible.stream().map(SourceName::value).toList());
  }

  private Command understood(DigestWish wish, Function<DigestWish, DigestAsk> ask) {
    List<SourceName> typed = wish.what().sources().orElse(List.of());
    return mistake(typed)
        .<Command>map(mistake -> quotes(wish.what().text(), typed, mistake).orElse(mistake))
        .orElseGet(() ->
            new Command.Digest(ask.apply(typed.isEmpty() ? wish : wish.withSources(meant(typed)))));
  }

  /// What is no source, nor like one, may belong to the words to look for.
  private Optional<Misunderstood> quotes(
      Optional<String> text, List<SourceName> typed, Misunderstood mistake) {
    List<String> unknown =
        typed.stream().filter(word -> find(word).isEmpty()).map(SourceName::value).toList();
    return mistake.nearest().isPresent() || unknown.isEmpty()
        ? Optional.empty()
        : StrayWords.unknown(text, unknown);
  }

  private Command understood(ExportFormat format, View view) {
    return mistake(view.sources())
        .<Command>map(mistake -> quotes(view.text(), view.sources(), mistake).orElse(mistake))
        .orElseGet(() -> new Command.Export(format, view.withSources(meant(view.sources()))));
  }

  private Command understood(View news) {
    return mistake(news.sources())
        .<Command>map(mistake -> mistake)
        .orElseGet(() -> new Command.New(news.withSources(meant(news.sources()))));
  }

  private Command understood(Command.Recent recent) {
    View view = recent.view();
    return mistake(view.sources())
        .<Command>map(mistake -> offered(mistake, view))
        .orElseGet(() ->
            new Command.Recent(
                view.withSources(meant(view.sources())), recent.page(), recent.privately()));
  }

  private Command understood(Command.Stats stats) {
    View view = stats.view();
    return mistake(view.sources())
        .<Command>map(mistake -> mistake)
        .orElseGet(() ->
            new Command.Stats(
                view.withSources(meant(view.sources())), stats.ask(), stats.privately()));
  }

  /// With the list that was probably meant.
  private static Misunderstood offered(Misunderstood mistake, View view) {
    return mistake
        .nearest()
        .map(SourceName::new)
        .map(right -> view.sources().stream().map(s -> isTyped(s, mistake) ? right : s).toList())
        .map(sources -> CommandGrammar.words(view.withSources(sources)).substring(1))
        .map(mistake::meaning)
        .orElse(mistake);
  }

  private static boolean isTyped(SourceName source, Misunderstood mistake) {
    return source.value().equals(mistake.typed());
  }

  /// The mistake in the first word that names no source, or more than one.
  private Optional<Misunderstood> mistake(List<SourceName> typed) {
    return typed.stream()
        .filter(word -> find(word).size() != 1)
        .findFirst()
        .map(word -> unknown(word.value()));
  }

  /// The sources meant, when there is no mistake.
  private List<SourceName> meant(List<SourceName> typed) {
    List<SourceName> meant = new ArrayList<>();
    typed.forEach(word -> meant.addAll(find(word)));
    return meant;
  }

  /// The one of that name, or all that begin with the word.
  private List<SourceName> find(SourceName word) {
    return visible.contains(word)
        ? List.of(word)
        : visible.stream().filter(source -> source.value().startsWith(word.value())).toList();
  }
}
