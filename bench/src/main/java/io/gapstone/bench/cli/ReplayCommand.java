package io.gapstone.bench.cli;

import io.gapstone.bench.replay.CampaignScene;
import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
      "Write one page that plays the slots of an instance on a map.",
      "It shows servers with their load, users and services that move, several solvers and the",
      "optimum side by side. It needs no network."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone replay INSTANCE --out page.html",
      "  gapstone replay INSTANCE --solvers nearest,da-nearest,optimum --out page.html",
      "  gapstone replay --family isma --profile paper --seed 7 --solution mine.json --out page.html",
      "  gapstone replay results/quick-1",
      "",
      "'optimum' is the family's best solver over all slots, with its bound. Where no solver and no",
      "solution is named, the page shows a few rules and the optimum. Of a campaign's folder, each",
      "family (or that of --family) gets a page in it, and the report links to them. docs/replay.md"
    })
final class ReplayCommand implements Callable<Integer> {

  @Mixin private Output output;
  @Mixin private InstanceOptions generated;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "INSTANCE|DIR",
      description =
          "An instance file, or a folder that gapstone run filled; without one, --family says what"
              + " to generate.")
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

  @Option(names = "--out", paramLabel = "FILE", description = "The page.")
  private Path out;

  @Override
  public Integer call() {
    if (source != null && Files.isDirectory(source)) {
      return campaign();
    }
    if ((source == null) == (family == null)) {
      throw new BadInputException(
          "an instance file or --family must be given, and not both of them.");
    }
    if (out == null) {
      throw new BadInputException("--out is missing; it must name the page.");
    }
    ReplayWriter.Page page;
    if (source != null) {
      InstanceFile<?, ?> read = InstanceFiles.read(source);
      page = read(Family.of(read.files().family()), read);
    } else {
      page = drawn(Family.of(family));
    }
    if (output.json) {
      Json.print(output.out(), page.object());
    } else {
      page.print(output.out());
    }
    return ExitCode.DONE;
  }

  private List<String> solvers() {
    List<String> solvers = new ArrayList<>(one);
    solvers.addAll(several);
    return solvers;
  }

  private int campaign() {
    if (!solutions.isEmpty() || !certificates.isEmpty()) {
      throw new BadInputException(
          "--solution and --certificate belong to one instance; "
              + source
              + " is a campaign's folder.");
    }
    List<CampaignScene> scenes =
        CampaignScene.of(source).stream()
            .filter(scene -> family == null || scene.family().equals(family))
            .toList();
    if (scenes.isEmpty()) {
      throw new BadInputException(
          source
              + " has no run of all slots with a solution"
              + (family == null ? "" : " of family " + family)
              + "; there is nothing to play.");
    }
    if (out != null && scenes.size() > 1) {
      throw new BadInputException(
          "--out is given, and "
              + source
              + " has several families; --family must name one of them.");
    }
    List<ReplayWriter.Page> pages =
        out == null
            ? writer().write(scenes, solvers(), source)
            : List.of(writer().write(scenes.get(0), solvers(), out));
    if (output.json) {
      Json.print(
          output.out(), Map.of("pages", pages.stream().map(ReplayWriter.Page::object).toList()));
    } else {
      pages.forEach(page -> page.print(output.out()));
    }
    return ExitCode.DONE;
  }

  private ReplayWriter writer() {
    return new ReplayWriter(output, command(), limit.value(), solutions, certificates);
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision>
      ReplayWriter.Page drawn(Family<I, S, V, D> of) {
    I instance = of.files().generator().generate(generated.profile(), seed, generated.overrides());
    InstanceFiles.Written written = InstanceFiles.measure(of.files(), instance);
    return page(of, new InstanceFile<>(written.name(), written.sha256(), of.files(), instance));
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision>
      ReplayWriter.Page read(Family<I, S, V, D> of, InstanceFile<?, ?> read) {
    I instance = of.problem().instanceType().cast(read.instance());
    return page(of, new InstanceFile<>(read.name(), read.sha256(), of.files(), instance));
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision>
      ReplayWriter.Page page(Family<I, S, V, D> of, InstanceFile<I, D> file) {
    return writer().write(of, file, solvers(), solverSeed, out);
  }

  private String command() {
    return "gapstone "
        + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs());
  }
}
