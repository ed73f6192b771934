package io.gapstone.bench.cli;

import io.gapstone.bench.train.TrainingRequest;
import io.gapstone.bench.train.TrainingRun;
import io.gapstone.bench.train.ZooJob;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats the run that gave a policy. */
@Command(
    name = "retrain",
    description = {
      "Train a policy again, exactly as it says that it was trained.",
      "Weights and curve are compared by their hashes. Exit code 1 where they differ."
    },
    footer = {"", "Example:", "  gapstone zoo retrain learners/zoo/dtasm/td3/small --out again"})
final class ZooRetrainCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Parameters(paramLabel = "POLICY", description = "A policy's folder.")
  private Path policy;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder, or that of the same run interrupted.")
  private Path out;

  @Override
  public Integer call() {
    PolicyDescription old = PolicyFiles.describe(policy);
    TrainingRequest request = ZooJob.again(old, out);
    TrainingRun run = TrainingRun.of(request);
    try (Interrupt interrupt = Interrupt.ofTraining(output.err())) {
      if (!run.folder().isOver()) {
        run.folder().resume();
        try (TrainingProgress progress = new TrainingProgress(output.err())) {
          if (!run.folder().train(progress, interrupt)) {
            return interrupt.done(ExitCode.NOTHING_IN_TIME);
          }
        }
      }
      return interrupt.done(compare(old, PolicyFiles.describe(out)));
    }
  }

  private int compare(PolicyDescription old, PolicyDescription now) {
    boolean weights = old.weightsSha256().equals(now.weightsSha256());
    boolean curve = old.curveSha256().equals(now.curveSha256());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("policy", policy.toString());
    object.put("sameWeights", weights);
    object.put("sameCurve", curve);
    object.put("weightsSha256", old.weightsSha256());
    object.put("retrainedWeightsSha256", now.weightsSha256());
    object.put("out", out.toString());
    if (output.json) {
      Json.print(output.out(), object);
    } else {
      object.forEach((name, value) -> output.out().printf("%-24s %s%n", name, value));
    }
    return weights && curve ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }
}
