package io.gapstone.learners.nn;

import io.gapstone.core.random.Draws;

/**
 * The noise of noisy layers, the same in every backend: factorised (Fortunato et al. 2018), so that
 * a layer needs one normal number per input and per output rather than one per weight. With {@code
 * f(x) = sign(x) sqrt(|x|)}, the noise of a weight is {@code f(input's) f(output's)}, that of a
 * bias {@code f(output's)}.
 */
public final class Noise {

  private Noise() {}

  /** Draws a layer's noise: first its weights' {@code [input][output]}, then its biases'. */
  public static void draw(Layer.NoisyDense layer, Draws draws, float[] noise) {
    int matrix = layer.inputs() * layer.outputs();
    float[] byInput = new float[layer.inputs()];
    for (int i = 0; i < byInput.length; i++) {
      byInput[i] = root(draws.normal());
    }
    for (int j = 0; j < layer.outputs(); j++) {
      noise[matrix + j] = root(draws.normal());
    }
    for (int i = 0; i < layer.inputs(); i++) {
      for (int j = 0; j < layer.outputs(); j++) {
        noise[i * layer.outputs() + j] = byInput[i] * noise[matrix + j];
      }
    }
  }

  private static float root(double x) {
    return (float) Math.copySign(Math.sqrt(Math.abs(x)), x);
  }
}
