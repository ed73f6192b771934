package io.gapstone.learners.isma.agent;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paper's agent and its ablations, as printed and with what makes them work. */
public abstract class Isma implements Algorithm<IsmaInstance, IsmaSlot, IsmaDecision> {

  private static final int PRINTED_SLOTS = 400;
  private static final int MOST_PRINTED_EPISODES = 40;
  private static final int PLUS_DECISIONS = 14_400;
  private static final int FEWEST_PLUS_EPISODES = 150;
  private static final int PRINTED_EVALUATIONS = 4;
  private static final int PLUS_EVALUATIONS = 10;

  private final String id;
  private final String summary;
  private final IsmaHyper defaults;

  private Isma(String id, String summary, IsmaHyper defaults) {
    this.id = id;
    this.summary = summary;
    this.defaults = defaults;
  }

  /** The paper's. */
  public static final class Printed extends Isma {
    public Printed() {
      super("isma", "latent space model and cross-entropy planning", IsmaHyper.PRINTED);
    }
  }

  /** Its ablation without a deterministic state. */
  public static final class Slsm extends Isma {
    public Slsm() {
      super("slsm", "isma without a deterministic state", IsmaHyper.PRINTED.stochasticOnly());
    }
  }

  /** Its ablation without a stochastic state. */
  public static final class Dlsm extends Isma {
    public Dlsm() {
      super("dlsm", "isma without a stochastic state", IsmaHyper.PRINTED.deterministicOnly());
    }
  }

  /** With what makes it work. */
  public static final class Plus extends Isma {
    public Plus() {
      super("isma-plus", "isma with plans of where a server's load goes", IsmaHyper.PLUS);
    }

    @Override
    public Optional<String> informedTwin() {
      return Optional.of("isma-full");
    }
  }

  /** {@link Plus}, knowing what no server may: for the price of information. */
  public static final class Full extends Isma {
    public Full() {
      super(
          "isma-full",
          "isma-plus where every server knows the load of all, against the rules",
          IsmaHyper.PLUS.fullInformation());
    }
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String family() {
    return "isma";
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final List<Parameter> hyperparameters() {
    return defaults.parameters();
  }

  @Override
  public final List<Parameter> decisionParameters() {
    return defaults.parameters().stream()
        .filter(p -> Planning.DECIDING.contains(p.name()))
        .map(p -> new Parameter(p.name(), AS_TRAINED, p.meaning()))
        .toList();
  }

  @Override
  public final Map<String, String> decidingWith(Map<String, String> set) {
    return Planning.replacing(set);
  }

  /**
   * The printed agents stop getting better after 200 slots. Plans of loads need many decisions to
   * learn from: the same few, learned from more often, are learned by heart.
   */
  @Override
  public final int usualEpisodes(Sizes sizes) {
    return defaults.loads()
        ? Math.max(FEWEST_PLUS_EPISODES, PLUS_DECISIONS / (sizes.servers() * sizes.slots()))
        : Math.max(1, Math.min(MOST_PRINTED_EPISODES, PRINTED_SLOTS / sizes.slots()));
  }

  /** Evaluations plan in earnest, which costs more than learning. */
  @Override
  public final int usualEvaluateEvery(int episodes) {
    return Math.max(1, episodes / (defaults.loads() ? PLUS_EVALUATIONS : PRINTED_EVALUATIONS));
  }

  @Override
  public final Trainee<IsmaSlot, IsmaDecision> begin(TrainingTask<IsmaInstance> task) {
    return new IsmaTrainee(task, IsmaHyper.of(task.hyperparameters()));
  }

  @Override
  public final Policy<IsmaSlot, IsmaDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return IsmaPolicy.of(IsmaHyper.of(hyperparameters), weights, seed);
  }

  /** Plans of loads do not depend on the number of users. */
  @Override
  public final boolean fits(Sizes trained, Sizes asked) {
    return trained.servers() == asked.servers()
        && (defaults.loads() || trained.users() == asked.users());
  }
}
