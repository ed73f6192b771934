package io.gapstone.learners.train;

import io.gapstone.core.Instance;

/**
 * Where a training run gets its instances. Training, tuning and test seeds are disjoint; nothing
 * here gives a test instance.
 */
public interface Instances<I extends Instance> {

  /** The instance of a training episode. The same number always gives the same instance. */
  I training(int episode);

  /** A held-out instance, for evaluation during training and the choice of the best policy. */
  I tuning(int index);

  /** How many tuning instances there are. */
  int tuningCount();
}
