package io.gapstone.learners.train;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Arrays by name, in the order in which they were put: what a policy's weights and a checkpoint are
 * made of.
 *
 * <p>Asking for an array that is not there, or that has another type or length than asked for, is
 * an {@link IllegalArgumentException} whose sentence a user may read: the file does not fit.
 */
public final class Tensors {

  private final Map<String, Object> arrays = new LinkedHashMap<>();
  private final Set<String> halves = new HashSet<>();

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

  /**
   * Puts numbers rounded to bfloat16, ties to even, which take half the room in a file: for large
   * weights. {@link #floats} gives the rounded numbers.
   */
  public Tensors putRounded(String name, float... values) {
    float[] rounded = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      rounded[k] = Bfloat16.toFloat(Bfloat16.of(values[k]));
    }
    halves.add(name);
    return store(name, rounded);
  }

  /** Whether {@link #putRounded} put it. */
  public boolean isRounded(String name) {
    return halves.contains(name);
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

  public float[] floats(String name, int length) {
    return checked(name, floats(name), length);
  }

  public double[] doubles(String name, int length) {
    return checked(name, doubles(name), length);
  }

  public long[] longs(String name, int length) {
    return checked(name, longs(name), length);
  }

  public int[] ints(String name, int length) {
    return checked(name, ints(name), length);
  }

  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  /**
   * Every array, unmodifiable map: {@code float[]}, {@code double[]}, {@code long[]}, {@code
   * int[]}.
   */
  public Map<String, Object> arrays() {
    return Collections.unmodifiableMap(arrays);
  }

  /**
   * Puts every array of {@code other} under its name after {@code prefix}. The arrays are shared.
   */
  public Tensors putAll(String prefix, Tensors other) {
    other.arrays.forEach((name, values) -> store(prefix + name, values));
    other.halves.forEach(name -> halves.add(prefix + name));
    return this;
  }

  /** The arrays whose names begin with {@code prefix}, under the rest of their names. */
  public Tensors under(String prefix) {
    Tensors part = new Tensors();
    arrays.forEach(
        (name, values) -> {
          if (name.startsWith(prefix)) {
            part.store(name.substring(prefix.length()), values);
            if (halves.contains(name)) {
              part.halves.add(name.substring(prefix.length()));
            }
          }
        });
    return part;
  }

  private Tensors store(String name, Object values) {
    if (arrays.putIfAbsent(name, values) != null) {
      throw new IllegalArgumentException("there is a tensor " + name + " already");
    }
    return this;
  }

  private <T> T as(Class<T> type, String name) {
    Object values = arrays.get(name);
    if (values == null) {
      throw new IllegalArgumentException("there is no tensor " + name);
    }
    if (!type.isInstance(values)) {
      throw new IllegalArgumentException(
          name + " holds " + values.getClass().getSimpleName() + ", not " + type.getSimpleName());
    }
    return type.cast(values);
  }

  private static <T> T checked(String name, T values, int length) {
    if (Array.getLength(values) != length) {
      throw new IllegalArgumentException(
          name + " holds " + Array.getLength(values) + " numbers; it must hold " + length);
    }
    return values;
  }
}
