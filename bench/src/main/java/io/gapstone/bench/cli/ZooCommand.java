package io.gapstone.bench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The trained policies that come with Gapstone. */
@Command(
    name = "zoo",
    description = "List, check and train the policies that come with Gapstone.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ZooListCommand.class,
      ZooVerifyCommand.class,
      ZooTrainCommand.class,
      ZooRetrainCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  gapstone zoo list",
      "  gapstone zoo verify",
      "  gapstone zoo retrain learners/zoo/dtasm/td3/small --out again"
    })
final class ZooCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
