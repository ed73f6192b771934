package io.gapstone.learners.nn.vector;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Noise;
import io.gapstone.learners.nn.Tape;
import java.util.Arrays;
import java.util.List;

/** Weights, gradient and moments, each one flat array, and a {@link Part} per layer. */
final class VectorNet implements Net {

  private final NetSpec spec;
  private final Kernels kernels;
  private final Part[] parts;
  private final float[] weights;
  private final float[] gradient;
  private final float[] first;
  private final float[] second;
  private final float[][] noise;
  private Adam optimiser;
  private long steps;

  VectorNet(NetSpec spec, Adam optimiser, float[] weights, Kernels kernels) {
    this.spec = spec;
    this.optimiser = optimiser;
    this.kernels = kernels;
    this.weights = weights;
    this.gradient = new float[weights.length];
    this.first = new float[weights.length];
    this.second = new float[weights.length];
    List<Layer> layers = spec.layers();
    this.parts = new Part[layers.size()];
    this.noise = new float[parts.length][];
    int at = 0;
    for (int k = 0; k < parts.length; k++) {
      parts[k] = Part.of(layers.get(k), at, kernels);
      at += layers.get(k).parameters();
    }
  }

  @Override
  public NetSpec spec() {
    return spec;
  }

  @Override
  public Adam optimiser() {
    return optimiser;
  }

  @Override
  public Tape tape(int capacity) {
    return new VectorTape(spec.layers(), parts, capacity);
  }

  @Override
  public void forward(Tape tape, int rows) {
    VectorTape t = (VectorTape) tape;
    for (int k = 0; k < parts.length; k++) {
      parts[k].forward(weights, t.values[k], t.values[k + 1], t.kept[k], rows);
    }
  }

  @Override
  public void backward(Tape tape, int rows) {
    backward((VectorTape) tape, rows, gradient, true);
  }

  @Override
  public void backwardToWeights(Tape tape, int rows) {
    backward((VectorTape) tape, rows, gradient, false);
  }

  @Override
  public void backwardToInput(Tape tape, int rows) {
    backward((VectorTape) tape, rows, null, true);
  }

  private void backward(VectorTape t, int rows, float[] sums, boolean toInput) {
    for (int k = parts.length - 1; k >= 0; k--) {
      float[] errorsIn = k > 0 || toInput ? t.errors[k] : null;
      parts[k].backward(
          weights, sums, t.values[k], t.values[k + 1], t.kept[k], t.errors[k + 1], errorsIn, rows);
    }
  }

  @Override
  public void step() {
    steps++;
    float scale = 1;
    if (optimiser.clipNorm() < Float.POSITIVE_INFINITY) {
      double norm = Math.sqrt(kernels.squares(gradient, gradient.length));
      if (norm > optimiser.clipNorm()) {
        scale = (float) (optimiser.clipNorm() / norm);
      }
    }
    double correction1 = 1 - StrictMath.pow(optimiser.beta1(), steps);
    double correction2 = 1 - StrictMath.pow(optimiser.beta2(), steps);
    kernels.adam(
        weights,
        gradient,
        first,
        second,
        scale,
        optimiser.beta1(),
        optimiser.beta2(),
        (float) (optimiser.learningRate() / correction1),
        (float) (1 / Math.sqrt(correction2)),
        optimiser.epsilon());
    changed();
  }

  private void changed() {
    for (Part part : parts) {
      part.changed();
    }
  }

  @Override
  public float[] gradient() {
    return gradient.clone();
  }

  @Override
  public void learningRate(double rate) {
    optimiser =
        new Adam(
            (float) rate,
            optimiser.beta1(),
            optimiser.beta2(),
            optimiser.epsilon(),
            optimiser.clipNorm());
  }

  @Override
  public void softUpdate(Net other, double rate) {
    if (!other.spec().equals(spec)) {
      throw new IllegalArgumentException("the other net has another spec");
    }
    float[] from = other instanceof VectorNet net ? net.weights : other.weights();
    if (rate == 1) {
      System.arraycopy(from, 0, weights, 0, weights.length);
    } else {
      kernels.approach(weights, from, (float) rate);
    }
    changed();
  }

  @Override
  public void drawNoise(Draws draws) {
    for (int k = 0; k < parts.length; k++) {
      if (spec.layers().get(k) instanceof Layer.NoisyDense layer) {
        if (noise[k] == null) {
          noise[k] = new float[layer.parameters() / 2];
        }
        Noise.draw(layer, draws, noise[k]);
        parts[k].noise(noise[k]);
      }
    }
  }

  @Override
  public void clearNoise() {
    for (Part part : parts) {
      part.noise(null);
    }
  }

  @Override
  public float[] weights() {
    return weights.clone();
  }

  @Override
  public void setWeights(float[] values) {
    take(values, 0, weights, weights.length);
    changed();
  }

  @Override
  public float[] moments() {
    float[] moments = Arrays.copyOf(first, 2 * first.length);
    System.arraycopy(second, 0, moments, first.length, second.length);
    return moments;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public void setMoments(float[] moments, long count) {
    take(moments, 0, first, 2 * first.length);
    take(moments, first.length, second, 2 * first.length);
    steps = count;
  }

  private static void take(float[] from, int at, float[] to, int expected) {
    if (from.length != expected) {
      throw new IllegalArgumentException(
          "there are " + from.length + " numbers; the net needs " + expected + ".");
    }
    System.arraycopy(from, at, to, 0, to.length);
  }
}
