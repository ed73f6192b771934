package io.gapstone.bench.architecture.bad.learners;

import io.gapstone.bench.architecture.bad.bench.BadBench;
import io.gapstone.bench.architecture.bad.instances.BadInstances;

/** A learner that uses the command line, and draws its own instances. */
public final class BadLearner {

  static Object usesBench() {
    return BadBench.describe();
  }

  static double usesInstances() {
    return BadInstances.read();
  }
}
