package io.gapstone.learners.nn.dl4j;

import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;

/**
 * The caller's side of a pass. What a pass leaves lies in the net's layers, which a backward pass
 * fills anew from {@link #input} where another pass came between.
 */
record Dl4jTape(
    int capacity, float[] input, float[] output, float[] outputGradient, float[] inputGradient)
    implements Tape {

  static Dl4jTape of(NetSpec spec, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; it must be positive");
    }
    int inputs = capacity * spec.inputs();
    int outputs = capacity * spec.outputs();
    return new Dl4jTape(
        capacity, new float[inputs], new float[outputs], new float[outputs], new float[inputs]);
  }
}
