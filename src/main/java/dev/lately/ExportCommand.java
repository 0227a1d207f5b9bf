package dev.lately;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lately export`: the list as a file.
@Command(
    name = "export",
    description = {
      "Writes the sessions as CSV, JSON or Markdown, with the words of /sessions export.",
      "What a source did not give is told on standard error; then it ends with 1."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately export csv since:7d > week.csv",
      "  lately export json docs-guru | jq '.[].title'",
      "  lately export md origin:web --output web.md",
      "  lately export csv --wait 600 -o all.csv     reads on as a vendor's budget allows"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private Visit visit = new Visit();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      converter = NumberOption.Seconds.class,
      description = "How long to read on while sources have more; 60 if not given.")
  private int wait = 60;

  @Parameters(paramLabel = "WORDS", description = "Such as csv, docs-guru, since:7d.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    String typed = words.stream().map(ExportCommand::word).collect(Collectors.joining(" "));
    ExportSink sink = file.<ExportSink>map(ExportSink.File::new).orElseGet(ExportSink.Output::new);
    return visit.enterListing((house, _, _) ->
        new ExportList(house, Operator.errors(), Duration.ofSeconds(wait)).write(typed, sink));
  }

  /// What the shell took for one word stays one.
  private static String word(String typed) {
    return typed.indexOf(' ') < 0 || typed.indexOf('"') >= 0 ? typed : "\"" + typed + "\"";
  }
}
