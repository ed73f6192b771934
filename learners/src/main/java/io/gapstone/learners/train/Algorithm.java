package io.gapstone.learners.train;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import java.util.List;

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

  /** How many episodes a run has where nothing is said, for instances of the given size. */
  int usualEpisodes(Sizes sizes);

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
