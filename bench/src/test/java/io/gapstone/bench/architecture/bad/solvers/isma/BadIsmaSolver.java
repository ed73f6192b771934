package io.gapstone.bench.architecture.bad.solvers.isma;

import io.gapstone.bench.architecture.bad.core.smra.BadSmra;

/** A family's solver that uses another family. */
public final class BadIsmaSolver {

  static Object usesOtherFamily() {
    return new BadSmra();
  }
}
