package io.gapstone.bench.train;

import io.gapstone.core.Instance;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.TrainingSource;

/** Instances to learn from, with what describes them. */
public interface InstanceSource<I extends Instance> extends Instances<I> {

  TrainingSource describe();
}
