package io.gapstone.learners.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Arrays by name, in the order in which they were put: what a policy's weights and a checkpoint are
 * made of.
 */
public final class Tensors {

  private final Map<String, Object> arrays = new LinkedHashMap<>();

  public Tensors put(String name, float... values) {
    return store(name, values);
  }

  public Tensors put(String name, double... values) {
    return store(name, values);
  }

  public Tensors put(String name, long... values) {
    return store(name, values);
  }

  public Tensors put(String name, int... values) {
    return store(name, values);
  }

  public float[] floats(String name) {
    return as(float[].class, name);
  }

  public double[] doubles(String name) {
    return as(double[].class, name);
  }

  public long[] longs(String name) {
    return as(long[].class, name);
  }

  public int[] ints(String name) {
    return as(int[].class, name);
  }

  /**
   * Every array, unmodifiable map: {@code float[]}, {@code double[]}, {@code long[]}, {@code
   * int[]}.
   */
  public Map<String, Object> arrays() {
    return Collections.unmodifiableMap(arrays);
  }

  private Tensors store(String name, Object values) {
    if (arrays.putIfAbsent(name, values) != null) {
      throw new IllegalArgumentException("there is a tensor " + name + " already");
    }
    return this;
  }

  private <T> T as(Class<T> type, String name) {
    Object values = Objects.requireNonNull(arrays.get(name), () -> "there is no tensor " + name);
    if (!type.isInstance(values)) {
      throw new IllegalArgumentException(
          name + " holds " + values.getClass().getSimpleName() + ", not " + type.getSimpleName());
    }
    return type.cast(values);
  }
}
