package io.gapstone.learners.nn;

/**
 * How a network learns: Adam (Kingma and Ba 2015), after its gradient was clipped to a norm.
 *
 * @param clipNorm largest Euclidean norm of the whole gradient; infinite for no clipping
 */
public record Adam(float learningRate, float beta1, float beta2, float epsilon, float clipNorm) {

  /** With the usual constants and no clipping. */
  public static Adam of(double learningRate) {
    return new Adam((float) learningRate, 0.9f, 0.999f, 1e-8f, Float.POSITIVE_INFINITY);
  }

  public Adam clipped(double norm) {
    return new Adam(learningRate, beta1, beta2, epsilon, (float) norm);
  }

  public Adam withEpsilon(double value) {
    return new Adam(learningRate, beta1, beta2, (float) value, clipNorm);
  }
}
