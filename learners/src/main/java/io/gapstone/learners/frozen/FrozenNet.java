package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.List;

/**
 * A network that no longer learns; noisy layers act by their means. Allocates nothing per call. Not
 * for several threads at once: each has its own, over the same weights if it likes.
 */
public final class FrozenNet {

  /** How many rows go through a layer together, so that its weights are read once for them. */
  static final int BLOCK = 16;

  private final int inputs;
  private final int outputs;
  private final Stage[] stages;
  private final float[][] between;

  private FrozenNet(NetSpec spec, float[] weights, Precision precision, Kernels kernels) {
    if (weights.length != spec.parameters()) {
      throw new IllegalArgumentException(
          "there are " + weights.length + " weights; the net needs " + spec.parameters() + ".");
    }
    List<Layer> layers = spec.layers();
    this.inputs = spec.inputs();
    this.outputs = spec.outputs();
    this.stages = new Stage[layers.size()];
    this.between = new float[layers.size() - 1][];
    int at = 0;
    for (int k = 0; k < stages.length; k++) {
      boolean sparse = k > 0 && rectified(layers.get(k - 1));
      stages[k] = Stage.of(layers.get(k), weights, at, sparse, precision, kernels);
      at += layers.get(k).parameters();
      if (k < between.length) {
        between[k] = new float[BLOCK * layers.get(k).outputs()];
      }
    }
  }

  /** Behind a rectifier about half of the numbers are zero. */
  private static boolean rectified(Layer layer) {
    return layer instanceof Layer.Dense dense && dense.activation() == Activation.RELU
        || layer instanceof Layer.NoisyDense noisy && noisy.activation() == Activation.RELU;
  }

  /**
   * Takes a copy of the weights, which lie as {@link Layer} says; keeps matrices as floats, or as
   * {@link Precision#during} says.
   */
  public static FrozenNet of(NetSpec spec, float[] weights) {
    return of(spec, weights, Precision.inForce());
  }

  /** As {@link #of(NetSpec, float[])}, with matrices kept as it is said here. */
  public static FrozenNet of(NetSpec spec, float[] weights, Precision precision) {
    return of(spec, weights, precision, MachineKernels.create());
  }

  /** With other loops than the best of this machine. */
  public static FrozenNet of(NetSpec spec, float[] weights, Precision precision, Kernels kernels) {
    return new FrozenNet(spec, weights, precision, kernels);
  }

  public int inputs() {
    return inputs;
  }

  public int outputs() {
    return outputs;
  }

  /** One row. */
  public void run(float[] input, float[] output) {
    run(input, 1, output);
  }

  /** Rows that lie one after the other. A row's outputs do not depend on the others'. */
  public void run(float[] input, int rows, float[] output) {
    for (int r = 0; r < rows; r += BLOCK) {
      block(input, r * inputs, Math.min(BLOCK, rows - r), output, r * outputs);
    }
  }

  private void block(float[] input, int inputAt, int rows, float[] output, int outputAt) {
    float[] x = input;
    int xAt = inputAt;
    int last = stages.length - 1;
    for (int k = 0; k <= last; k++) {
      float[] y = k == last ? output : between[k];
      int yAt = k == last ? outputAt : 0;
      stages[k].run(x, xAt, rows, y, yAt);
      x = y;
      xAt = yAt;
    }
  }
}
