package io.gapstone.bench.cli;

import io.gapstone.bench.replay.Replay;
import io.gapstone.bench.replay.ReplayPage;
import io.gapstone.bench.replay.ReplayRequest;
import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays solvers through an instance on a map. */
@Command(
    name = "replay",
    description = {
      "Write one page that plays the slots of an instance on a map: servers with their load, users,",
      "services that move, several solvers and the optimum side by side. It needs no network."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone replay INSTANCE --out page.html",
      "  gapstone replay INSTANCE --solvers nearest,da-nearest,optimum --out page.html",
      "  gapstone replay --family isma --profile paper --seed 7 --solution mine.json --out page.html",
      "",
      "'optimum' is the family's best solver over all slots, with its bound. Where no solver and no",
      "solution is named, the page shows a few rules and the optimum. docs/replay.md"
    })
final class ReplayCommand implements Callable<Integer> {

  @Mixin private Output output;
  @Mixin private InstanceOptions generated;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "INSTANCE",
      description = "An instance file; without one, --family says what to generate.")
  private Path source;

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "smra, dtasm, delay-energy, lyapunov or isma.")
  private String family;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of the generated instance; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--solver",
      paramLabel = "ID[:NAME=VALUE,..]",
      description = "A solver, or 'optimum'; may be given several times.")
  private List<String> one = new ArrayList<>();

  @Option(
      names = "--solvers",
      paramLabel = "ID,ID,..",
      split = ",",
      description = "Several solvers without settings.")
  private List<String> several = new ArrayList<>();

  @Option(
      names = "--solution",
      paramLabel = "FILE",
      description = "A solution of all slots; may be given several times.")
  private List<Path> solutions = new ArrayList<>();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "A proof of a bound over all slots, to be verified and shown.")
  private List<Path> certificates = new ArrayList<>();

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "Stop each search after this time; default: 30s.")
  private Seconds limit = new Seconds(30);

  @Option(
      names = "--solver-seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of the solvers' own random draws; default: ${DEFAULT-VALUE}.")
  private long solverSeed;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The page.")
  private Path out;

  @Override
  public Integer call() {
    if ((source == null) == (family == null)) {
      throw new BadInputException(
          "an instance file or --family must be given, and not both of them.");
    }
    if (source != null) {
      InstanceFile<?, ?> read = InstanceFiles.read(source);
      return replay(Family.of(read.files().family()), read);
    }
    return generate(Family.of(family));
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> int generate(
      Family<I, S, V, D> family) {
    I instance =
        family.files().generator().generate(generated.profile(), seed, generated.overrides());
    InstanceFiles.Written written = InstanceFiles.measure(family.files(), instance);
    return replay(
        family, new InstanceFile<>(written.name(), written.sha256(), family.files(), instance));
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> int replay(
      Family<I, S, V, D> family, InstanceFile<?, ?> read) {
    InstanceFile<I, D> file =
        new InstanceFile<>(
            read.name(),
            read.sha256(),
            family.files(),
            family.problem().instanceType().cast(read.instance()));
    List<String> solvers = new ArrayList<>(one);
    solvers.addAll(several);
    try (Interrupt interrupt = new Interrupt(output.err())) {
      Replay replay;
      try (ProgressLine progress = new ProgressLine(output.err())) {
        replay =
            Replay.of(
                family,
                file,
                new ReplayRequest(
                    solvers,
                    solutions,
                    certificates,
                    limit.value(),
                    solverSeed,
                    progress,
                    interrupt,
                    command()));
      }
      long bytes = ReplayPage.write(replay, out);
      print(file.name(), replay, bytes);
      return interrupt.done(ExitCode.DONE);
    }
  }

  private String command() {
    return "gapstone "
        + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs());
  }

  private void print(String instance, Replay replay, long bytes) {
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("out", out.toString());
      object.put("bytes", bytes);
      object.put("instance", instance);
      object.put("panels", replay.panels().stream().map(ReplayCommand::object).toList());
      Json.print(output.out(), object);
      return;
    }
    TextTable table = new TextTable("solver", "objective", "what it is");
    for (Replay.Shown panel : replay.panels()) {
      table.row(panel.solver(), String.format("%.6g", panel.objective()), panel.standing());
    }
    table.print(output.out());
    output.out().printf("%s (%d kB)%n", out, (bytes + 999) / 1000);
  }

  private static Map<String, Object> object(Replay.Shown panel) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("solver", panel.solver());
    object.put("objective", panel.objective());
    object.put("gap", panel.gap());
    object.put("standing", panel.standing());
    return object;
  }
}
