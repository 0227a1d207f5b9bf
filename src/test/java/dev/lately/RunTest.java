package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  @TempDir Path folder;

  @Test
  void whatContainersSayIsReadWithoutTheLibrary() {
    assertThat(Run.plainly("run").orElseThrow().config().file())
        .isEqualTo(Path.of("config", "lately.yml"));
    assertThat(Run.plainly("run", "--config", "a b.yml").orElseThrow().config().file())
        .isEqualTo(Path.of("a b.yml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recent",
        "run --help",
        "run --config",
        "run --config --help",
        "run --config @words",
        "run --confg lately.yml",
        "run lately.yml --config",
        "help run --config"
      })
  void everythingElseIsForTheLibrary(String typed) {
    assertThat(Run.plainly(typed.split(" "))).isEmpty();
    assertThat(Run.plainly("run", "--config", "")).isEmpty();
    assertThat(Run.plainly()).isEmpty();
  }

  @Test
  void bothWaysEndAlike() throws Exception {
    Path wrong = Files.writeString(folder.resolve("lately.yml"), "sources: []\n");
    for (Path file : new Path[] {wrong, folder.resolve("gone.yml")}) {
      String[] typed = {"run", "--config", file.toString()};
      StringWriter err = new StringWriter();
      Run plain = new Run(new ConfigOption(file), new PrintWriter(err));
      int end = Shell.run(plain);
      StringWriter libraryErr = new StringWriter();
      assertThat(Shell.commandLine().setErr(new PrintWriter(libraryErr)).execute(typed))
          .isEqualTo(end)
          .isEqualTo(2);
      assertThat(err.toString()).isNotEmpty().isEqualTo(libraryErr.toString());
    }
  }
}
