package io.gapstone.learners.train;

import io.gapstone.core.Decision;
import io.gapstone.core.Policy;
import io.gapstone.core.Slot;
import java.util.SortedMap;

/**
 * A training run in progress. Its random streams are named by episode, {@code Draws.of(seed,
 * "explore/" + episode)}, so that what {@link Saved#save} puts between two episodes (weights,
 * moments, replay, counters) suffices to go on bit for bit.
 */
public interface Trainee<V extends Slot, D extends Decision> extends Saved {

  /**
   * Plays and learns from one training episode.
   *
   * @return numbers for the curve, by name, the same names each time: for example return, loss
   */
  SortedMap<String, Double> episode(int episode);

  /** Gradient steps and environment steps so far. */
  long gradientSteps();

  long environmentSteps();

  /** What the present policy needs to decide. */
  Tensors policyWeights();

  /** The present policy without exploration, for one trajectory. */
  Policy<V, D> policy(long seed);
}
