package io.gapstone.learners.nn.dl4j;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Noise;
import io.gapstone.learners.nn.Tape;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Weights, gradient and moments, each one row of ND4J's, of which every {@link Part} has its share
 * in the order that suits it.
 */
final class Dl4jNet implements Net {

  private final NetSpec spec;
  private final List<Part> parts;
  private final int[] places;
  private final INDArray weights;
  private final INDArray gradient;
  private final INDArray slopes;
  private final INDArray first;
  private final INDArray second;
  private Adam optimiser;
  private long steps;
  private boolean clear = true;
  private Dl4jTape last;
  private int lastRows;

  Dl4jNet(NetSpec spec, Adam optimiser) {
    this.spec = spec;
    this.optimiser = optimiser;
    this.parts = Part.of(spec.layers());
    int count = spec.parameters();
    this.places = new int[count];
    this.weights = Floats.row(count);
    this.gradient = Floats.row(count);
    this.slopes = Floats.row(count);
    this.first = Floats.row(count);
    this.second = Floats.row(count);
    int at = 0;
    for (Part part : parts) {
      int[] own = part.places();
      for (int k = 0; k < own.length; k++) {
        places[at + k] = at + own[k];
      }
      if (own.length > 0) {
        part.take(Floats.part(weights, at, own.length), Floats.part(slopes, at, own.length));
      }
      at += own.length;
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
    return Dl4jTape.of(spec, capacity);
  }

  @Override
  public void forward(Tape tape, int rows) {
    last = (Dl4jTape) tape;
    lastRows = rows;
    INDArray x = Floats.matrix(rows, spec.inputs());
    Floats.put(last.input(), x);
    for (Part part : parts) {
      x = part.forward(x);
    }
    Floats.get(x, last.output());
  }

  @Override
  public void backward(Tape tape, int rows) {
    backwardToInput(tape, rows);
    if (clear) {
      gradient.assign(slopes);
      clear = false;
    } else {
      gradient.addi(slopes);
    }
  }

  @Override
  public void backwardToInput(Tape tape, int rows) {
    Dl4jTape t = (Dl4jTape) tape;
    if (t != last || rows != lastRows) {
      forward(t, rows);
    }
    INDArray errors = Floats.matrix(rows, spec.outputs());
    Floats.put(t.outputGradient(), errors);
    for (int k = parts.size() - 1; k >= 0; k--) {
      errors = parts.get(k).backward(errors);
    }
    Floats.get(errors, t.inputGradient());
  }

  /**
   * One step of ND4J's Adam. That adds its epsilon to the root of the second moment as it is, we to
   * the root of the corrected one: hence the factor.
   */
  @Override
  public void step() {
    if (clear) {
      gradient.assign(0);
    }
    if (optimiser.clipNorm() < Float.POSITIVE_INFINITY) {
      double norm = gradient.norm2Number().doubleValue();
      if (norm > optimiser.clipNorm()) {
        gradient.muli(optimiser.clipNorm() / norm);
      }
    }
    double root = Math.sqrt(1 - StrictMath.pow(optimiser.beta2(), steps + 1));
    Nd4j.exec(
        new AdamUpdater(
            gradient,
            second,
            first,
            optimiser.learningRate(),
            optimiser.beta1(),
            optimiser.beta2(),
            optimiser.epsilon() * root,
            Math.toIntExact(steps)));
    weights.subi(gradient);
    steps++;
    clear = true;
    changed();
  }

  private void changed() {
    last = null;
    parts.forEach(Part::changed);
  }

  @Override
  public float[] gradient() {
    return clear ? new float[places.length] : ours(gradient);
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
    INDArray from = other instanceof Dl4jNet net ? net.weights : theirs(other.weights(), 0);
    if (rate == 1) {
      weights.assign(from);
    } else {
      weights.addi(from.sub(weights).muli(rate));
    }
    changed();
  }

  @Override
  public void drawNoise(Draws draws) {
    List<float[]> noise = new ArrayList<>();
    for (Layer layer : spec.layers()) {
      if (layer instanceof Layer.NoisyDense noisy) {
        float[] values = new float[noisy.parameters() / 2];
        Noise.draw(noisy, draws, values);
        noise.add(values);
      }
    }
    int next = 0;
    for (Part part : parts) {
      int count = part.noisyLayers();
      part.noise(noise.subList(next, next + count));
      next += count;
    }
    last = null;
  }

  @Override
  public void clearNoise() {
    parts.forEach(part -> part.noise(null));
    last = null;
  }

  @Override
  public float[] weights() {
    return ours(weights);
  }

  @Override
  public void setWeights(float[] values) {
    expect(values.length, places.length);
    weights.assign(theirs(values, 0));
    changed();
  }

  @Override
  public float[] moments() {
    float[] moments = new float[2 * places.length];
    System.arraycopy(ours(first), 0, moments, 0, places.length);
    System.arraycopy(ours(second), 0, moments, places.length, places.length);
    return moments;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public void setMoments(float[] moments, long count) {
    expect(moments.length, 2 * places.length);
    first.assign(theirs(moments, 0));
    second.assign(theirs(moments, places.length));
    steps = count;
  }

  private static void expect(int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "there are " + length + " numbers; the net needs " + expected + ".");
    }
  }

  /** In the layout of {@link Layer}. */
  private float[] ours(INDArray row) {
    float[] lying = new float[(int) row.length()];
    Floats.get(row, lying);
    float[] values = new float[places.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = lying[places[k]];
    }
    return values;
  }

  /** In the order of the parts. */
  private INDArray theirs(float[] values, int from) {
    INDArray row = Floats.row(places.length);
    float[] lying = new float[(int) row.length()];
    for (int k = 0; k < places.length; k++) {
      lying[places[k]] = values[from + k];
    }
    Floats.put(lying, row);
    return row;
  }
}
