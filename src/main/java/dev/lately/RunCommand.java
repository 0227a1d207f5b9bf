package dev.lately;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lately run`: the bot, as the help tells of it.
@Command(
    name = "run",
    description = "Runs the bot: Discord, Telegram or both, as the configuration says.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    return new Run(config, spec.commandLine().getErr()).call();
  }
}
