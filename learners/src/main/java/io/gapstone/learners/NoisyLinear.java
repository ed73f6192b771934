package io.gapstone.learners;

/**
 * A linear layer whose weights and biases are noisy: each has a mean and an amplitude, both
 * learned, and the noise is handed in, so that it can be drawn anew, kept, or left out.
 *
 * @param inputs length of x
 * @param outputs length of y
 * @param weightMeans means of weights, {@code [output][input]}
 * @param weightAmplitudes amplitudes of weights' noise, {@code [output][input]}
 * @param biasMeans means of biases
 * @param biasAmplitudes amplitudes of biases' noise
 */
public record NoisyLinear(
    int inputs,
    int outputs,
    float[] weightMeans,
    float[] weightAmplitudes,
    float[] biasMeans,
    float[] biasAmplitudes) {

  /** The weight at {@code [output][input]} of the flat arrays under standard normal noise. */
  public float weight(int at, float noise) {
    return weightMeans[at] + weightAmplitudes[at] * noise; // DELAY-ENERGY (16)
  }

  /** The bias of an output under standard normal noise. */
  public float bias(int output, float noise) {
    return biasMeans[output] + biasAmplitudes[output] * noise; // DELAY-ENERGY (17)
  }

  /** Computes y from x. */
  public void forward(float[] x, float[] weightNoise, float[] biasNoise, float[] y) {
    for (int j = 0; j < outputs; j++) {
      float sum = bias(j, biasNoise[j]);
      for (int i = 0; i < inputs; i++) {
        sum += weight(j * inputs + i, weightNoise[j * inputs + i]) * x[i];
      }
      y[j] = sum; // DELAY-ENERGY (18)
    }
  }

  /** The parameters that stand for the plain ones of a network: means plus scaled noise. */
  public static float[] perturbed(float[] means, float[] amplitudes, float[] noise) {
    float[] parameters = new float[means.length];
    for (int k = 0; k < means.length; k++) {
      parameters[k] = means[k] + amplitudes[k] * noise[k]; // DELAY-ENERGY (19)
    }
    return parameters;
  }
}
