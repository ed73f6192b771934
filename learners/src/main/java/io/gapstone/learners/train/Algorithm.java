package io.gapstone.learners.train;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published learned solver. Registered with {@link java.util.ServiceLoader}; its solver of the
 * same id is a {@code LearnedSolver}.
 */
public interface Algorithm<I extends Instance, V extends Slot, D extends Decision> {

  /** The solver's id, for example {@code td3} or {@code td3-plus}. */
  String id();

  String family();

  /** One line for people. */
  String summary();

  /** Hyper-parameters: what {@code gapstone train --set} may change; defaults are the record's. */
  List<Parameter> hyperparameters();

  /** What stands for a hyper-parameter's value in training, where a policy decides. */
  String AS_TRAINED = "trained";

  /**
   * Hyper-parameters that may also be set where a policy decides, such as how much it plans; by
   * default they are {@link #AS_TRAINED}.
   */
  default List<Parameter> decisionParameters() {
    return List.of();
  }

  /**
   * What a trained policy's hyper-parameters become where it decides.
   *
   * @param set what a user sets of {@link #decisionParameters()}
   * @return what to lay over the values of training
   */
  default Map<String, String> decidingWith(Map<String, String> set) {
    return set;
  }

  /**
   * The id of the same agent, but one that sees everything: what this one is worse by is the price
   * of its missing information.
   */
  default Optional<String> informedTwin() {
    return Optional.empty();
  }

  /** How many episodes a run has where nothing is said, for instances of the given size. */
  int usualEpisodes(Sizes sizes);

  /** How many episodes lie between two evaluations where nothing is said. */
  default int usualEvaluateEvery(int episodes) {
    return TrainingPlan.usualEvaluateEvery(episodes);
  }

  /**
   * What the choice of the best policy of a run minimises, of one tuning instance. The family's
   * objective, unless a policy may lower it by what the family's problem forbids.
   *
   * @param objective the family's
   * @param components summed over all slots, by name
   */
  default double tuningCost(I instance, double objective, Map<String, Double> components) {
    return objective;
  }

  /** Begins a run. */
  Trainee<V, D> begin(TrainingTask<I> task);

  /**
   * A trained policy, ready to decide one trajectory. Decides through frozen inference.
   *
   * @param hyperparameters as it was trained
   * @param sizes the sizes that it was trained for
   * @param weights what {@link Trainee#policyWeights} gave
   */
  Policy<V, D> policy(Parameters hyperparameters, Sizes sizes, Tensors weights, long seed);

  /** Whether a policy trained for some sizes can decide at others. */
  boolean fits(Sizes trained, Sizes asked);
}
