package io.gapstone.bench.architecture.bad.learners;

import io.gapstone.bench.architecture.bad.bench.BadBench;

/** A learner that uses the command line. */
public final class BadLearner {

  static Object usesBench() {
    return BadBench.describe();
  }
}
