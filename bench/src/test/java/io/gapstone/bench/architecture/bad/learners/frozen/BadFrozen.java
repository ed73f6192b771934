package io.gapstone.bench.architecture.bad.learners.frozen;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Inference that uses a library, and a function whose bits may differ. */
public final class BadFrozen {

  static Object usesJackson() {
    return new ObjectMapper();
  }

  static double callsExp() {
    return Math.exp(1);
  }

  static Object usesNd4j() {
    return org.nd4j.linalg.factory.Nd4j.scalar(1);
  }
}
