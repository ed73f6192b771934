package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.Arrays;

/** Sets or strips the amplitudes of noise among a network's weights. */
final class Amplitudes {

  private Amplitudes() {}

  /** The weights with every amplitude of noise set to one value. */
  static float[] all(NetSpec spec, float[] weights, float amplitude) {
    float[] set = weights.clone();
    int at = 0;
    for (Layer layer : spec.layers()) {
      if (layer instanceof Layer.NoisyDense noisy) {
        int matrix = noisy.inputs() * noisy.outputs();
        int biases = at + 2 * matrix;
        Arrays.fill(set, at + matrix, biases, amplitude);
        Arrays.fill(set, biases + noisy.outputs(), biases + 2 * noisy.outputs(), amplitude);
      }
      at += layer.parameters();
    }
    return set;
  }

  /** The weights without amplitudes: those of the same network with plain layers. */
  static float[] none(NetSpec spec, float[] weights) {
    float[] means = new float[weights.length];
    int at = 0;
    int kept = 0;
    for (Layer layer : spec.layers()) {
      if (layer instanceof Layer.NoisyDense noisy) {
        int matrix = noisy.inputs() * noisy.outputs();
        System.arraycopy(weights, at, means, kept, matrix);
        System.arraycopy(weights, at + 2 * matrix, means, kept + matrix, noisy.outputs());
        kept += matrix + noisy.outputs();
      } else {
        System.arraycopy(weights, at, means, kept, layer.parameters());
        kept += layer.parameters();
      }
      at += layer.parameters();
    }
    return Arrays.copyOf(means, kept);
  }
}
