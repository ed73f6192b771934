package io.gapstone.bench.cli;

import io.gapstone.bench.latency.Baseline;
import io.gapstone.bench.latency.LatencyPlan;
import io.gapstone.bench.latency.LatencyRow;
import io.gapstone.bench.latency.LatencyRun;
import io.gapstone.bench.latency.LatencyTask;
import io.gapstone.bench.latency.Machine;
import io.gapstone.bench.latency.Measuring;
import io.gapstone.bench.latency.PeerRow;
import io.gapstone.bench.latency.PeerRun;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long decisions take. */
@Command(
    name = "latency",
    description = {
      "Measure how long solvers take from a slot to its decision.",
      "That is encoding, masking, network, decoding and selection. Each row is measured",
      "warm, in processes of its own, on the same slots for all solvers. Without --solver:",
      "all rules, our exact and relaxed solvers of slots, and all learned ones with a",
      "policy for the size."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone latency --family lyapunov --warmup 200ms --time 200ms",
      "  gapstone latency --solver td3 --profile small,paper --out before.json",
      "  gapstone latency --solver td3 --profile paper --baseline before.json",
      "  gapstone latency --policy my-policy --profile paper --quality",
      "  gapstone latency --solver td3 --profile paper --peers",
      "",
      "p50, p99, max  microseconds per decision, over all processes",
      "bytes          what a decision allocates, itself included",
      "gap            to the certified optima of these slots, with --quality",
      "change         p50 over the baseline's: 'slower' or 'faster' where no process of",
      "               one run agrees with any of the other and it is beyond the",
      "               tolerance, else '='"
    })
final class LatencyCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Option(
      names = "--family",
      paramLabel = "F",
      split = ",",
      description = "smra, dtasm, delay-energy, lyapunov or isma; default: all.")
  private List<String> families = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "P",
      split = ",",
      defaultValue = "small",
      description = "small, paper, contended or large, or several; default: ${DEFAULT-VALUE}.")
  private List<String> profiles;

  @Option(
      names = "--solver",
      paramLabel = "ID",
      description = "Only this solver; may be given several times.")
  private List<String> solvers = new ArrayList<>();

  @Option(
      names = "--shelf",
      description = "Also exact and relaxed solvers of other people's libraries.")
  private boolean shelf;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "A trained policy; may be given several times.")
  private List<Path> policies = new ArrayList<>();

  @Option(names = "--users", paramLabel = "U", description = "Other sizes than the profile's.")
  private String users;

  @Option(names = "--servers", paramLabel = "E", description = "Likewise.")
  private String servers;

  @Option(names = "--slots", paramLabel = "T", description = "Likewise.")
  private String slots;

  @Option(
      names = "--instance-set",
      paramLabel = "NAME=VALUE",
      description = "Set a parameter of the generator; may be given several times.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of instance and solvers; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "3",
      description = "Processes per row; default: ${DEFAULT-VALUE}.")
  private int forks;

  @Option(
      names = "--warmup",
      paramLabel = "TIME",
      defaultValue = "1s",
      converter = Seconds.Converter.class,
      description =
          "Decisions that are not counted, per process, and more as long as they become faster;"
              + " default: ${DEFAULT-VALUE}.")
  private Seconds warmup;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      defaultValue = "1s",
      converter = Seconds.Converter.class,
      description = "Decisions that are, per process; default: ${DEFAULT-VALUE}.")
  private Seconds time;

  @Option(
      names = "--kernels",
      paramLabel = "KIND",
      defaultValue = "vector",
      description =
          "Loops of networks: vector, plain, or auto, which begins with plain ones;"
              + " default: ${DEFAULT-VALUE}.")
  private String kernels;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "2048",
      description = "Java heap of a process; default: ${DEFAULT-VALUE}.")
  private long megabytes;

  @Option(
      names = "--quality",
      description = "Also how far decisions are from the certified optima of the first 20 slots.")
  private boolean quality;

  @Option(
      names = "--peers",
      description =
          "Also the networks of learned solvers, one row at a time, in ours and in other people's"
              + " engines.")
  private boolean peers;

  @Option(names = "--out", paramLabel = "FILE", description = "Save the rows as JSON.")
  private Path file;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Compare with what an earlier --out saved.")
  private Path earlier;

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Changes of p50 up to this are never flagged; default: ${DEFAULT-VALUE}.")
  private double tolerance;

  @Option(
      names = "--fail-if-slower",
      description = "Exit with 1 where a row is flagged as slower than the baseline's.")
  private boolean failIfSlower;

  @Option(names = "--markdown", description = "Print the table for a page of documentation.")
  private boolean markdown;

  @Override
  public Integer call() {
    check();
    Optional<Baseline> baseline = Optional.ofNullable(earlier).map(Baseline::read);
    List<LatencyTask> tasks =
        new LatencyPlan(families, profiles, overrides(), seed, solvers, shelf, policies).tasks();
    if (tasks.isEmpty()) {
      throw new BadInputException("no solver is left by --family, --solver and --policy.");
    }
    Measuring measuring = new Measuring(warmup.value(), time.value(), kernels, megabytes);
    Optional<PeerRun> others =
        peers ? Optional.of(PeerRun.of(tasks, measuring, forks)) : Optional.empty();
    List<LatencyRow> rows = new LatencyRun(tasks, measuring, forks, quality).run(this::say);
    List<PeerRow> nets = others.map(run -> run.run(this::say)).orElse(List.of());
    LatencyReport report = new LatencyReport(rows, nets, baseline, tolerance);
    Map<String, Object> object = report.object(measuring, forks, Machine.facts());
    if (file != null) {
      write(Json.of(object));
    }
    if (output.json) {
      Json.print(output.out(), object);
    } else {
      report.print(output.out(), markdown);
    }
    baseline.ifPresent(b -> b.differences(Machine.facts()).forEach(d -> say("note: " + d + ".")));
    return failIfSlower && report.slower() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  private void say(String line) {
    output.err().println("gapstone latency: " + line);
  }

  private void check() {
    if (forks < 1) {
      throw new BadInputException("--forks is " + forks + "; it must be at least 1.");
    }
    if (!List.of("vector", "plain", "auto").contains(kernels)) {
      throw Choice.unknown("kind of loops", kernels, List.of("vector", "plain", "auto"));
    }
    if (megabytes < 64) {
      throw new BadInputException("--memory is " + megabytes + "; it must be at least 64.");
    }
    if (!(tolerance >= 0)) {
      throw new BadInputException("--tolerance is " + tolerance + "; it must be at least 0.");
    }
    if (failIfSlower && earlier == null) {
      throw new BadInputException("--fail-if-slower needs a --baseline to be slower than.");
    }
  }

  private TreeMap<String, String> overrides() {
    TreeMap<String, String> overrides = new TreeMap<>(values);
    put(overrides, "users", users);
    put(overrides, "servers", servers);
    put(overrides, "slots", slots);
    return overrides;
  }

  private static void put(Map<String, String> overrides, String name, String value) {
    if (value != null) {
      overrides.put(name, value);
    }
  }

  private void write(String text) {
    try (NewFile out = NewFile.in(file.toAbsolutePath().getParent())) {
      out.out().write((text + "\n").getBytes(StandardCharsets.UTF_8));
      out.moveTo(file.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }
}
