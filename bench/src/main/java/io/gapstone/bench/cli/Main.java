package io.gapstone.bench.cli;

import io.gapstone.bench.Version;
import io.gapstone.core.GapstoneException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Entry point of {@code ./gapstone}. */
@Command(
    name = "gapstone",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "How far from the optimum is this policy, and how long does it take to decide?",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  gapstone run                     the main job: the built-in suite and its table",
      "  gapstone COMMAND --help          each command's options, with an example"
    },
    subcommands = {
      RunCommand.class,
      ReportCommand.class,
      ReplayCommand.class,
      GenerateCommand.class,
      ShowCommand.class,
      SolveCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      LatencyCommand.class,
      ZooCommand.class,
      CheckCommand.class,
      FrontCommand.class,
      ExportCommand.class,
      TradeoffCommand.class,
      PeersCommand.class,
      ThroughputCommand.class,
      ClassicCommand.class,
      LibraryCommand.class,
      FamiliesCommand.class,
      SolversCommand.class,
      DoctorCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(args));
  }

  /** Runs one command line and returns its exit code. */
  static int execute(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(Main::badUsage);
    line.setExecutionExceptionHandler(Main::failed);
    return line.execute(args);
  }

  private static int badUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String sentence = e.getMessage().lines().findFirst().orElse("the command is not understood");
    line.getErr()
        .println(
            "gapstone: "
                + withStop(sentence)
                + " See '"
                + line.getCommandSpec().qualifiedName()
                + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof GapstoneException) {
      line.getErr().println("gapstone: " + e.getMessage());
    } else {
      line.getErr()
          .println(
              "gapstone: internal error ("
                  + e
                  + "). Maybe run it again with --verbose and report what it prints?");
    }
    if (isVerbose(parsed)) {
      e.printStackTrace(line.getErr());
    }
    return e instanceof GapstoneException ? ExitCode.BAD_INPUT : ExitCode.CHECK_FAILED;
  }

  private static boolean isVerbose(CommandLine.ParseResult parsed) {
    for (CommandLine.ParseResult p = parsed; p != null; p = p.subcommand()) {
      if (p.hasMatchedOption("--verbose")) {
        return true;
      }
    }
    return false;
  }

  private static String withStop(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /** What {@code --version} prints. */
  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"gapstone " + Version.current()};
    }
  }
}
