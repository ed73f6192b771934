package io.gapstone.bench.train;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.train.TrainingSource;
import java.nio.file.Path;
import java.util.Optional;

/** One policy to be trained: an agent, a seed, and the folder of the run. */
public record ZooJob(String algorithm, long seed, TrainingRequest request) {

  private static final double CHECKPOINT_SECONDS = 60;

  /** A job of a plan. */
  static ZooJob of(ZooPlan plan, String algorithm, long seed) {
    Path group = plan.runs().resolve(plan.family()).resolve(plan.profile());
    return new ZooJob(
        algorithm,
        seed,
        new TrainingRequest(
            algorithm,
            plan.family(),
            plan.profile(),
            plan.overrides(),
            Optional.empty(),
            seed,
            plan.episodes(),
            Optional.empty(),
            plan.tuning(),
            plan.settings(),
            plan.backend(),
            group.resolve(algorithm + "-seed" + seed),
            CHECKPOINT_SECONDS));
  }

  /** The run that gave a policy, once more. */
  public static TrainingRequest again(PolicyDescription policy, Path out) {
    TrainingSource source = policy.source();
    if (source.generatorVersion() == 0) {
      throw new BadInputException(
          "the policy was trained on files; with them, '" + policy.command() + "' repeats it.");
    }
    return new TrainingRequest(
        policy.algorithm(),
        policy.family(),
        source.profile(),
        source.parameters(),
        Optional.empty(),
        policy.seed(),
        Optional.of(policy.episodes()),
        Optional.of(policy.evaluateEvery()),
        source.hashes().size() - 1,
        policy.hyperparameters(),
        policy.backend(),
        out,
        CHECKPOINT_SECONDS);
  }
}
