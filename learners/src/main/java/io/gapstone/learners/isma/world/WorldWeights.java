package io.gapstone.learners.isma.world;

import io.gapstone.learners.train.Tensors;

/**
 * What a decision needs of the model: all but the observation model.
 *
 * @param cell none for a model without memory
 */
public record WorldWeights(float[] cell, float[] encoder, float[] prior, float[] rewarder) {

  /** Rounded, which halves the file. */
  public void put(Tensors out) {
    out.putRounded("cell", cell);
    out.putRounded("encoder", encoder);
    out.putRounded("prior", prior);
    out.putRounded("rewarder", rewarder);
  }

  public static WorldWeights of(Tensors in) {
    return new WorldWeights(
        in.floats("cell"), in.floats("encoder"), in.floats("prior"), in.floats("rewarder"));
  }
}
