package dev.lately;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lately recent`: the list in a terminal, paged by keys, or as JSON.
@Command(
    name = "recent",
    description = "Lists the latest sessions of all sources, with the words of /sessions recent.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately recent                          everything, newest first",
      "  lately recent docs-guru since:7d       one source, seven days back",
      "  lately recent origin:web size:20       from the web, twenty on a page",
      "  lately recent since:30d --json --limit 500 | jq '.sessions[].title'",
      "Keys: n next, p previous, g page or date, s sources, r refresh, a number opens, q quits."
    })
final class RecentCommand implements Callable<Integer> {
  @Mixin private ListCall list = new ListCall();

  @Parameters(paramLabel = "WORDS", description = "Such as docs-guru, since:7d, page:2.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    return list.run("recent", words);
  }
}
