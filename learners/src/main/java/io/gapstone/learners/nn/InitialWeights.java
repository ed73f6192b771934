package io.gapstone.learners.nn;

import io.gapstone.core.random.Draws;

/**
 * What every backend begins with: uniform within one over the square root of a layer's inputs;
 * noisy layers' amplitudes 0.5 over that root (Fortunato et al. 2018); a memory's forget gates
 * biased by 1.
 */
public final class InitialWeights {

  private static final double NOISE = 0.5;

  private InitialWeights() {}

  public static float[] of(NetSpec spec, Draws draws) {
    float[] weights = new float[spec.parameters()];
    int at = 0;
    for (Layer layer : spec.layers()) {
      at = fill(layer, weights, at, draws);
    }
    return weights;
  }

  private static int fill(Layer layer, float[] weights, int at, Draws draws) {
    double bound = 1 / Math.sqrt(layer.inputs());
    if (layer instanceof Layer.Dense dense) {
      return uniform(weights, at, dense.parameters(), bound, draws);
    }
    if (layer instanceof Layer.NoisyDense noisy) {
      int matrix = noisy.inputs() * noisy.outputs();
      int next = uniform(weights, at, matrix, bound, draws);
      next = constant(weights, next, matrix, NOISE * bound);
      next = uniform(weights, next, noisy.outputs(), bound, draws);
      return constant(weights, next, noisy.outputs(), NOISE * bound);
    }
    if (layer instanceof Layer.Lstm memory) {
      return memory(weights, at, memory.parameters(), memory.hidden(), draws);
    }
    if (layer instanceof Layer.LstmCell cell) {
      return memory(weights, at, cell.parameters(), cell.hidden(), draws);
    }
    return at;
  }

  private static int memory(float[] weights, int at, int count, int hidden, Draws draws) {
    int biases = uniform(weights, at, count - 4 * hidden, 1 / Math.sqrt(hidden), draws);
    constant(weights, biases + hidden, hidden, 1);
    return biases + 4 * hidden;
  }

  private static int uniform(float[] weights, int at, int count, double bound, Draws draws) {
    for (int k = 0; k < count; k++) {
      weights[at + k] = (float) ((2 * draws.unit() - 1) * bound);
    }
    return at + count;
  }

  private static int constant(float[] weights, int at, int count, double value) {
    for (int k = 0; k < count; k++) {
      weights[at + k] = (float) value;
    }
    return at + count;
  }
}
