package io.gapstone.bench.cli;

import io.gapstone.bench.Version;
import io.gapstone.bench.train.Clocks;
import io.gapstone.bench.train.TrainingRequest;
import io.gapstone.bench.train.TrainingRun;
import io.gapstone.core.BadInputException;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.train.Algorithms;
import io.gapstone.learners.train.TrainingResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a learned solver. */
@Command(
    name = "train",
    description = {
      "Train a learned solver; write its best policy, its curve and checkpoints to a folder.",
      "The same command gives the same policy. An interrupted run goes on with --resume and ends",
      "with the policy that it would have had."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone train td3 --family dtasm --profile small --seed 1 --out my-policy",
      "  gapstone train td3 --family dtasm --profile small --seed 1 --out my-policy --resume",
      "  gapstone train td3 --family dtasm --parameters     what --set may change",
      "  gapstone solve INSTANCE --solver td3 --policy my-policy",
      "",
      "Generated instances have seeds 1000000 + k in training episode k, and 2000000 + k for tuning,",
      "where the best policy of the run is chosen. Seeds from 3000000 are for tests."
    })
final class TrainCommand implements Callable<Integer> {

  @Mixin private Output output;
  @Mixin private Settings settings;
  @Mixin private InstanceOptions instances;

  @Parameters(
      paramLabel = "ALGORITHM",
      description = "One of the learned solvers of 'gapstone solvers'.")
  private String algorithm;

  @Option(
      names = "--family",
      required = true,
      paramLabel = "FAMILY",
      description = "smra, dtasm, delay-energy, lyapunov or isma.")
  private String family;

  @Option(
      names = "--instances",
      paramLabel = "DIR",
      description = "Learn from instance files; the last fifth of them is for tuning.")
  private Path folder;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of weights, exploration and batches; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description = "How long to train; default: what is usual for the algorithm and size.")
  private Integer episodes;

  @Option(
      names = "--evaluate-every",
      paramLabel = "N",
      description = "Episodes between two evaluations on tuning instances; default: 40 in all.")
  private Integer evaluateEvery;

  @Option(
      names = "--tuning",
      defaultValue = "" + TrainingRequest.USUAL_TUNING_COUNT,
      paramLabel = "N",
      description = "How many tuning instances to generate; default: ${DEFAULT-VALUE}.")
  private int tuning;

  @Option(
      names = "--backend",
      defaultValue = Backends.USUAL,
      paramLabel = "ID",
      description = "What computes the networks: vector or dl4j; default: ${DEFAULT-VALUE}.")
  private String backend;

  @Option(names = "--out", paramLabel = "DIR", description = "A new or empty folder.")
  private Path out;

  @Option(names = "--resume", description = "Go on where the run in --out was interrupted.")
  private boolean resume;

  @Option(
      names = "--checkpoint-every",
      defaultValue = "60s",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "Least time between two checkpoints; default: ${DEFAULT-VALUE}.")
  private Seconds checkpointEvery;

  @Option(
      names = "--parameters",
      description = "List what --set may change for this algorithm, and do nothing else.")
  private boolean parameters;

  @Override
  public Integer call() {
    if (parameters) {
      listParameters();
      return ExitCode.DONE;
    }
    if (out == null) {
      throw new BadInputException("--out is missing; it must name a new or empty folder.");
    }
    TrainingRun run = TrainingRun.of(request());
    if (resume && run.folder().isOver()) {
      report(run, true);
      return ExitCode.DONE;
    }
    if (resume) {
      run.folder().resume();
    } else {
      run.folder().begin();
    }
    return train(run);
  }

  private int train(TrainingRun run) {
    try (Interrupt interrupt = Interrupt.ofTraining(output.err())) {
      boolean over;
      try (TrainingProgress progress = new TrainingProgress(output.err())) {
        over = run.folder().train(progress, interrupt);
      }
      if (over) {
        report(run, false);
        return interrupt.done(ExitCode.DONE);
      }
      output
          .err()
          .println(
              "gapstone: interrupted after episode "
                  + run.folder().training().episodes()
                  + " of "
                  + run.episodes()
                  + "; the same command with --resume goes on.");
      return interrupt.done(ExitCode.NOTHING_IN_TIME);
    }
  }

  private TrainingRequest request() {
    return new TrainingRequest(
        algorithm,
        family,
        instances.profile(),
        instances.overrides(),
        Optional.ofNullable(folder),
        seed,
        Optional.ofNullable(episodes),
        Optional.ofNullable(evaluateEvery),
        tuning,
        settings.values(),
        backend,
        out,
        checkpointEvery.value());
  }

  private void listParameters() {
    Map<String, String> values = new LinkedHashMap<>();
    TextTable table = new TextTable("parameter", "value", "meaning");
    for (var parameter : Algorithms.byId(family, algorithm).hyperparameters()) {
      values.put(parameter.name(), parameter.defaultValue());
      table.row(parameter.name(), parameter.defaultValue(), parameter.meaning());
    }
    if (output.json) {
      Json.print(output.out(), Map.of("parameters", values));
    } else {
      table.print(output.out());
    }
  }

  private void report(TrainingRun run, boolean wasOver) {
    PolicyDescription policy = PolicyFiles.describe(out);
    TrainingResult result = policy.result();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("algorithm", policy.algorithm());
    object.put("family", policy.family());
    object.put("profile", policy.source().profile());
    object.put("users", policy.sizes().users());
    object.put("servers", policy.sizes().servers());
    object.put("slots", policy.sizes().slots());
    object.put("seed", policy.seed());
    object.put("episodes", policy.episodes());
    object.put("bestEpisode", result.bestEpisode());
    object.put("tuningObjective", result.tuningObjective());
    object.put("tuningViolations", result.tuningViolations());
    object.put("weightsSha256", policy.weightsSha256());
    object.put("curveSha256", policy.curveSha256());
    object.put("environmentSteps", result.environmentSteps());
    object.put("gradientSteps", result.gradientSteps());
    if (!wasOver) {
      object.putAll(speed(run, result));
    }
    object.put("out", out.toString());
    object.put("command", policy.command());
    object.put("version", Version.current());
    if (output.json) {
      Json.print(output.out(), object);
    } else {
      object.forEach((name, value) -> output.out().printf("%-24s %s%n", name, shown(value)));
    }
  }

  /** How fast it was and where the time went, in this process. */
  private static Map<String, Object> speed(TrainingRun run, TrainingResult result) {
    double seconds = run.folder().seconds();
    double here = run.folder().secondsHere();
    Map<String, Object> speed = new LinkedHashMap<>();
    speed.put("seconds", seconds);
    speed.put("environmentStepsPerSecond", result.environmentSteps() / seconds);
    speed.put("gradientStepsPerSecond", result.gradientSteps() / seconds);
    Map<String, Double> shares = new LinkedHashMap<>();
    double rest = 1;
    for (Clocks.Part part : Clocks.Part.values()) {
      shares.put(part.name().toLowerCase(Locale.ROOT), run.clocks().seconds(part) / here);
    }
    shares.put("evaluation", run.folder().training().evaluationSeconds() / here);
    shares.put("checkpoints", run.folder().writingSeconds() / here);
    for (double share : shares.values()) {
      rest -= share;
    }
    shares.put("rest", Math.max(0, rest));
    speed.put("timeShares", shares);
    return speed;
  }

  private static String shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder();
      map.forEach(
          (name, share) ->
              text.append(text.isEmpty() ? "" : ", ")
                  .append(String.format("%s %.0f %%", name, 100 * (Double) share)));
      return text.toString();
    }
    return value instanceof Double number ? String.format("%.6g", number) : String.valueOf(value);
  }
}
