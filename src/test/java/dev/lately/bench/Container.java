package dev.lately.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A container of the image, by the command line of Podman: the words before its commands stand in
/// the variable `ENGINE`, what every container gets in `BOUNDS`.
record Container(String name) {
  private static final List<String> SECRETS =
      List.of(
          "DISCORD_TOKEN",
          "TELEGRAM_TOKEN",
          "CHATSISTANT_KEY",
          "CHATWIZE_KEY",
          "POCKETPAW_KEY",
          "AISQUARE_KEY",
          "GURUBASE_KEY");

  /// The command that stands for `lately`, with the secrets of its environment; what is in `folder`
  /// it finds at the same path, and the configuration also where the image looks for it.
  List<String> lately(Path folder) {
    List<String> words = engine();
    words.addAll(List.of("run", "--name", name, "--no-healthcheck"));
    SECRETS.forEach(secret -> words.addAll(List.of("--env", secret)));
    words.addAll(List.of(variable("BOUNDS").split(" ")));
    words.addAll(List.of("--volume", folder + ":" + folder));
    words.addAll(
        List.of("--volume", folder.resolve("lately.yml") + ":/lately/config/lately.yml:ro"));
    words.add("lately");
    return words;
  }

  /// Of its first process, which is to be the virtual machine.
  String memory() throws IOException, InterruptedException {
    return Stage.memory(Long.parseLong(does("inspect", "--format", "{{.State.Pid}}", name)));
  }

  String health() throws IOException, InterruptedException {
    return does("exec", name, "lately", "health");
  }

  /// Ends it as the kernel does, and starts it again.
  void killAndStart() throws IOException, InterruptedException {
    does("kill", name);
    does("wait", name);
    does("start", name);
  }

  /// Ends it as an operator does, killed if it takes longer than 20 s; its exit code.
  int stop() throws IOException, InterruptedException {
    does("stop", "--time", "20", name);
    return Integer.parseInt(does("inspect", "--format", "{{.State.ExitCode}}", name));
  }

  void remove() throws IOException, InterruptedException {
    does("rm", "--force", name);
  }

  /// What the engine says.
  ///
  /// @throws IllegalStateException when it fails
  private static String does(String... command) throws IOException, InterruptedException {
    List<String> words = engine();
    words.addAll(List.of(command));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
    }
    return said;
  }

  private static List<String> engine() {
    return new ArrayList<>(List.of(variable("ENGINE").split(" ")));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("No " + name + ": src/test/image/prove.sh sets it.");
    }
    return value;
  }
}
