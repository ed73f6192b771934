package io.gapstone.bench.cli;

import io.gapstone.instances.library.Library;
import io.gapstone.instances.library.LibraryReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done with whole libraries. */
@Command(
    name = "library",
    description = "Solve and verify an instance library.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LibraryCommand.Verify.class, LibrarySolveCommand.class},
    footer = {"", "Example:", "  gapstone library verify instances/library"})
final class LibraryCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Holds a library to its manifest and its best values. */
  @Command(
      name = "verify",
      description = {
        "Check everything in a library: instances, solutions, certificates, best.solu.",
        "Every checksum and field, that each seed still gives the same bytes, and where solutions",
        "lie beside, each of them and its certificate."
      },
      footer = {"", "Example:", "  gapstone library verify instances/library"})
  static final class Verify implements Callable<Integer> {

    @Mixin private Output output;

    @Parameters(paramLabel = "DIR", description = "A folder with a manifest.json.")
    private Path folder;

    @Override
    public Integer call() {
      LibraryReport report = Library.verify(folder);
      if (output.json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sound", report.sound());
        object.put("instances", report.instances());
        object.put("regenerated", report.regenerated());
        object.put("solutions", report.solutions());
        object.put("certificates", report.certificates());
        object.put("values", report.values());
        object.put("defects", report.defects());
        Json.print(output.out(), object);
      } else {
        report.defects().forEach(output.out()::println);
        output
            .out()
            .printf(
                "%d instances (%d drawn anew), %d solutions, %d certificates, %d values: %s%n",
                report.instances(),
                report.regenerated(),
                report.solutions(),
                report.certificates(),
                report.values(),
                report.sound() ? "sound" : report.defects().size() + " defects");
      }
      return report.sound() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }
}
