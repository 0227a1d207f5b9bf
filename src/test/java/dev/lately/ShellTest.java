package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
  private final Terminal terminal = new Terminal();

  @TempDir Path folder;

  @Test
  void withoutWordsItSaysWhatCanBeDone() {
    assertThat(terminal.type()).isZero();
    assertThat(terminal.out())
        .contains("Usage: lately")
        .contains(
            "run", "playground", "recent", "search", "simulate", "health", "rotate-key", "database")
        .contains("lately recent docs-guru since:7d");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String name : Shell.commandLine().getSubcommands().keySet()) {
      assertThat(terminal.type("help", name)).as(name).isZero();
    }
    assertThat(terminal.out()).contains("--config=FILE").contains("q quits");
  }

  @Test
  void everyCommandIsListedWithAWholeSentence() {
    Shell.commandLine()
        .getSubcommands()
        .forEach((name, line) ->
            assertThat(line.getCommandSpec().usageMessage().description()[0])
                .as(name)
                .endsWith("."));
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(terminal.type("--version")).isZero();
    assertThat(terminal.out()).startsWith("Lately ").contains("Java 25");
  }

  @Test
  void aMistypedWordIsAnsweredWithTheNearestRightOne() {
    assertThat(terminal.type("rnu")).isEqualTo(2);
    assertThat(terminal.type("recent", "--jsn")).isEqualTo(2);
    assertThat(terminal.type("simulate", "--port", "many")).isEqualTo(2);
    assertThat(terminal.type("help", "serch")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("Unknown: rnu; did you mean run?", "Unknown: serch; did you mean search?")
        .contains("Unknown: --jsn; did you mean --json?")
        .contains("See lately recent --help")
        .contains("--port")
        .doesNotContain("Usage:");
  }

  @ParameterizedTest
  @CsvSource({
    "playground --port 99999, from 0 to 65535",
    "playground --sessions -5, from 0 to 1000000",
    "simulate --port 70000, from 0 to 65531",
    "simulate --port 65532, from 0 to 65531",
    "simulate --sessions many, from 0 to 1000000",
    "simulate --every -1, from 0 to 86400",
    "recent --json --limit 0, from 1 to 1000000",
    "recent --json --limit -4, from 1 to 1000000"
  })
  void aNumberOutsideItsBoundsIsToldInOneLine(String typed, String allowed) {
    String[] words = typed.split(" ");
    assertThat(terminal.type(words)).isEqualTo(2);
    assertThat(terminal.err().lines().findFirst().orElse(""))
        .contains(words[words.length - 2], '"' + words[words.length - 1] + '"', allowed);
    assertThat(terminal.err()).hasLineCount(2).doesNotContain("Exception");
  }

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws Exception {
    InetAddress here = InetAddress.getByName("127.0.0.1");
    try (ServerSocket taken = new ServerSocket(0, 1, here)) {
      String port = String.valueOf(taken.getLocalPort());
      for (String command : new String[] {"simulate", "playground"}) {
        assertThat(terminal.type(command, "--port", port, "--sessions", "1"))
            .as(command)
            .isEqualTo(1);
      }
      assertThat(terminal.err().lines()).hasSize(2).allMatch(line -> line.contains(port));
    }
  }

  @Test
  void aLimitIsForJsonAlone() {
    assertThat(terminal.type("recent", "--limit", "50")).isEqualTo(2);
    assertThat(terminal.err()).startsWith("--limit is for --json alone").contains("size:20");
  }

  @Test
  void aSearchHasTheOptionsOfAList() {
    assertThat(terminal.type("search", "api", "--limit", "50")).isEqualTo(2);
    assertThat(terminal.err()).startsWith("--limit is for --json alone").contains("lately search");
  }

  @Test
  void aMissingConfigurationIsToldWithWhatToDo() {
    String gone = folder.resolve("gone.yml").toString();
    for (String command : new String[] {"run", "recent", "search", "rotate-key", "health"}) {
      assertThat(terminal.type(command, "--config", gone)).as(command).isEqualTo(2);
    }
    String said = "There is no file " + gone + ". Copy config/lately.yml and say --config FILE.";
    assertThat(terminal.err().lines().distinct()).containsExactly(said);
  }

  @Test
  void aMistakeInTheConfigurationIsToldAndNothingStarts() throws Exception {
    Path file = Files.writeString(folder.resolve("lately.yml"), "sources: []\nhttp: {port: x}\n");
    for (String command : new String[] {"run", "recent", "rotate-key"}) {
      assertThat(terminal.type(command, "--config", file.toString())).as(command).isEqualTo(2);
    }
    assertThat(terminal.err()).contains("2 mistakes").contains("http.port").doesNotContain("\tat ");
  }

  @Test
  void withoutAnyTokenTheBotSaysWhatToSet() throws Exception {
    Path secret = Files.writeString(folder.resolve("key"), "k");
    Path file =
        Files.writeString(
            folder.resolve("lately.yml"),
            "sources: [{name: a, provider: pocketpaw, key: \"file:%s\"}]".formatted(secret));
    assertThat(terminal.type("run", "--config", file.toString())).isEqualTo(2);
    assertThat(terminal.err())
        .contains("Neither chat is on")
        .contains("discord.token or telegram.token")
        .contains(file.toString());
  }

  @Test
  void healthIsBadWhereNothingAnswers() throws Exception {
    Path file = Files.writeString(folder.resolve("lately.yml"), "http: {port: 1}\n");
    assertThat(terminal.type("health", "--config", file.toString())).isEqualTo(1);
  }
}
