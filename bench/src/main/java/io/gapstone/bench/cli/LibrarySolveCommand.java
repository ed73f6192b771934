package io.gapstone.bench.cli;

import io.gapstone.bench.library.LibraryPlan;
import io.gapstone.bench.library.LibrarySolve;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.instances.library.BestValues;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills best.solu. */
@Command(
    name = "solve",
    description = {
      "Solve what is open of a library's instances; write solutions, certificates and best.solu.",
      "Slots and whole instances, with the best certified solver of each family. What is",
      "known is only ever replaced by something better, so the command may be repeated with a",
      "longer limit, and goes on where it was interrupted."
    },
    footer = {
      "",
      "Example:",
      "  gapstone library solve my-library --profile small --time-limit 5s"
    })
final class LibrarySolveCommand implements Callable<Integer> {

  @Mixin private Output output;
  @Mixin private Settings settings;

  @Parameters(paramLabel = "DIR", description = "A folder with a manifest.json.")
  private Path folder;

  @Option(
      names = "--family",
      split = ",",
      paramLabel = "FAMILY",
      description = "Only these families.")
  private List<String> families = List.of();

  @Option(
      names = "--profile",
      split = ",",
      paramLabel = "PROFILE",
      description = "Only instances of these profiles.")
  private List<String> profiles = List.of();

  @Option(
      names = "--scope",
      split = ",",
      paramLabel = "SCOPE",
      description = "slot or horizon; default: both.")
  private List<Scope> scopes = List.of(Scope.values());

  @Option(
      names = "--time-limit",
      defaultValue = "60s",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "For each slot; default: ${DEFAULT-VALUE}.")
  private Seconds slotLimit;

  @Option(
      names = "--horizon-limit",
      defaultValue = "60s",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "For each whole instance; default: ${DEFAULT-VALUE}.")
  private Seconds horizonLimit;

  @Option(
      names = "--workers",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many instances at a time; default: ${DEFAULT-VALUE}.")
  private int workers;

  @Override
  public Integer call() {
    if (workers < 1) {
      throw new BadInputException("--workers is " + workers + "; it must be at least 1.");
    }
    LibraryPlan plan =
        new LibraryPlan(
            Set.copyOf(families),
            new TreeSet<>(profiles),
            EnumSet.copyOf(scopes),
            slotLimit.value(),
            horizonLimit.value(),
            settings.values(),
            workers);
    List<BestValues.Line> lines = LibrarySolve.run(folder, plan, this::say);
    Map<BestValues.Kind, Long> counts = new EnumMap<>(BestValues.Kind.class);
    lines.forEach(line -> counts.merge(line.kind(), 1L, Long::sum));
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (BestValues.Kind kind : BestValues.Kind.values()) {
        object.put(kind.name().toLowerCase(Locale.ROOT), counts.getOrDefault(kind, 0L));
      }
      Json.print(output.out(), object);
    } else {
      output
          .out()
          .printf(
              "%d proven optimal, %d best known, %d bounds in %s%n",
              counts.getOrDefault(BestValues.Kind.OPT, 0L),
              counts.getOrDefault(BestValues.Kind.BEST, 0L),
              counts.getOrDefault(BestValues.Kind.BOUND, 0L),
              folder.resolve(BestValues.FILE));
    }
    return ExitCode.DONE;
  }

  private void say(String line) {
    synchronized (output) {
      output.err().println(line);
    }
  }
}
