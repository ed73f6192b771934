package io.gapstone.bench.evaluate;

import io.gapstone.core.Instance;

/** What policies are compared by: the objective, or a component. */
interface Measure<I extends Instance> {

  /**
   * Less is better.
   *
   * @param totals each component's sum over all slots
   */
  double of(I instance, double[] totals);
}
