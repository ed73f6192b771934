package io.gapstone.bench.architecture.bad.core.smra;

import io.gapstone.bench.architecture.bad.core.isma.BadIsma;

/** A family that uses another one. */
public final class BadSmra {

  static Object usesOtherFamily() {
    return new BadIsma();
  }
}
