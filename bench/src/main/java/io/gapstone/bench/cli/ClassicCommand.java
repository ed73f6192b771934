package io.gapstone.bench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Public benchmark files, solved by the engines that solve the families. */
@Command(
    name = "classic",
    description = "Solve public benchmark files with the engines behind the families.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ClassicGapCommand.class, ClassicKnapsackCommand.class},
    footer = {
      "",
      "Examples:",
      "  gapstone classic knapsack problem.txt",
      "  gapstone classic orlib-gap c05100"
    })
final class ClassicCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
