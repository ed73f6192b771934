package io.gapstone.bench.architecture.bad.instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** Instances drawn from hidden streams. */
public final class BadInstances {

  private BadInstances() {}

  /** Draws from a generator of the JDK. */
  public static double read() {
    return new Random(1).nextDouble();
  }

  static DoubleSupplier refersToRandom() {
    return Math::random;
  }

  static List<Integer> shuffles() {
    List<Integer> values = new ArrayList<>(List.of(1, 2, 3));
    Collections.shuffle(values);
    return values;
  }
}
