package dev.lately;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `lately new`: what is new since the last time, in a terminal or as JSON.
@Command(
    name = "new",
    description = {
      "Lists what is new since you last looked, with the words of /sessions new.",
      "You are known by your name on this machine; the database keeps until when you looked."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately new                             in all sources; the first time the last 24 hours",
      "  lately new docs-guru                   in one source",
      "  lately new --json | jq -r '.sessions[] | [.news, .title] | @tsv'",
      "With --limit, it counts as looked only when no more is new.",
      "Keys: n next, p previous, g page or date, s sources, r refresh, a number opens, q quits."
    })
final class NewCommand implements Callable<Integer> {
  @Mixin private ListCall list = new ListCall();

  @Parameters(paramLabel = "WORDS", description = "Such as docs-guru.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    return list.runNews(words);
  }
}
