package dev.lately;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lately search`: the sessions with some words in a terminal, paged by keys, or as JSON.
@Command(
    name = "search",
    description = {
      "Lists the sessions with these words, with the words of /sessions search.",
      "Says how each source was searched."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately search api key                  in all sources, newest first",
      "  lately search api key source:docs-guru since:7d",
      "  lately search 502 --json --limit 500 | jq '.searched'",
      "Keys: n next, p previous, g page or date, s sources, r refresh, a number opens, q quits."
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private ListCall list = new ListCall();

  @Parameters(paramLabel = "WORDS", description = "To look for; and such as source:docs, since:7d.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    return list.run("search", words);
  }
}
