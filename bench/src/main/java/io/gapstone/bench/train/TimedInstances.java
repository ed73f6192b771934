package io.gapstone.bench.train;

import io.gapstone.core.Instance;
import io.gapstone.learners.train.Instances;

/** Instances whose making is booked. */
record TimedInstances<I extends Instance>(Instances<I> instances, Clocks clocks)
    implements Instances<I> {

  @Override
  public I training(int episode) {
    long start = System.nanoTime();
    I instance = instances.training(episode);
    clocks.book(Clocks.Part.INSTANCES, start);
    return instance;
  }

  @Override
  public I tuning(int index) {
    return instances.tuning(index);
  }

  @Override
  public int tuningCount() {
    return instances.tuningCount();
  }
}
