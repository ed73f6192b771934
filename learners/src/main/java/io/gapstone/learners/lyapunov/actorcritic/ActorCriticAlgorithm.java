package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;
import java.util.Map;

/** The solver, as printed or with the changes that make it work. */
public abstract class ActorCriticAlgorithm
    implements Algorithm<LyapunovInstance, LyapunovSlot, LyapunovDecision> {

  private static final int STEPS = 200_000;
  private static final double EXCESS_SECONDS = 1;

  private final String id;
  private final String summary;
  private final ActorCriticHyper defaults;

  private ActorCriticAlgorithm(String id, String summary, ActorCriticHyper defaults) {
    this.id = id;
    this.summary = summary;
    this.defaults = defaults;
  }

  /** As the paper has it. */
  public static final class Printed extends ActorCriticAlgorithm {
    public Printed() {
      super("actor-critic", "actor and critic, as the paper has it", ActorCriticHyper.PRINTED);
    }
  }

  /** With what makes it work. */
  public static final class Plus extends ActorCriticAlgorithm {
    public Plus() {
      super(
          "actor-critic-plus", "actor and critic with a scorer of servers", ActorCriticHyper.PLUS);
    }
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String family() {
    return "lyapunov";
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final List<Parameter> hyperparameters() {
    return defaults.parameters();
  }

  /** As many slots whatever their number per episode: about the paper's 1,750 journeys of 100. */
  @Override
  public final int usualEpisodes(Sizes sizes) {
    return Math.max(100, STEPS / sizes.slots() / sizes.users());
  }

  /**
   * A policy that makes more moves than allowed has less latency: each such move costs a second.
   */
  @Override
  public final double tuningCost(
      LyapunovInstance instance, double objective, Map<String, Double> components) {
    double tasks = (double) instance.users() * instance.slots();
    return objective + EXCESS_SECONDS * components.get("movesOverBudget") / tasks;
  }

  @Override
  public final Trainee<LyapunovSlot, LyapunovDecision> begin(TrainingTask<LyapunovInstance> task) {
    return new ActorCriticTrainee(task, ActorCriticHyper.of(task.hyperparameters()));
  }

  @Override
  public final Policy<LyapunovSlot, LyapunovDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return new ActorCriticPolicy(
        ActorCriticHyper.of(hyperparameters),
        weights.ints(ActorCriticTrainee.CANDIDATES)[0],
        weights.floats(ActorCriticTrainee.ACTOR));
  }

  /** Candidates are what counts; the policy says at its first slot where their number differs. */
  @Override
  public final boolean fits(Sizes trained, Sizes asked) {
    return defaults.shared() || trained.servers() == asked.servers();
  }
}
