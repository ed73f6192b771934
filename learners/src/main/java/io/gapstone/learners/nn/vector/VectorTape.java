package io.gapstone.learners.nn.vector;

import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Tape;
import java.util.List;

/**
 * Values and errors at every border of layers: {@code values[0]} is the input, {@code values[n]}
 * the output.
 */
final class VectorTape implements Tape {

  final float[][] values;
  final float[][] errors;
  final float[][] kept;
  private final int capacity;

  VectorTape(List<Layer> layers, Part[] parts, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; it must be positive");
    }
    this.capacity = capacity;
    int count = layers.size();
    this.values = new float[count + 1][];
    this.errors = new float[count + 1][];
    this.kept = new float[count][];
    values[0] = new float[capacity * layers.get(0).inputs()];
    errors[0] = new float[capacity * layers.get(0).inputs()];
    for (int k = 0; k < count; k++) {
      values[k + 1] = new float[capacity * layers.get(k).outputs()];
      errors[k + 1] = new float[capacity * layers.get(k).outputs()];
      kept[k] = new float[capacity * parts[k].keptPerRow()];
    }
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public float[] input() {
    return values[0];
  }

  @Override
  public float[] output() {
    return values[values.length - 1];
  }

  @Override
  public float[] outputGradient() {
    return errors[errors.length - 1];
  }

  @Override
  public float[] inputGradient() {
    return errors[0];
  }
}
