package io.gapstone.instances.format;

import java.util.function.ToLongFunction;

/**
 * How long an array is: one of the file's sizes, plus a constant, or a constant alone.
 *
 * @param size the name of a whole number in the file, or "" for none
 */
public record Dim(String size, int plus) {

  /** As long as the file's {@code size} says. */
  public static Dim of(String size) {
    return new Dim(size, 0);
  }

  /** Always this long. */
  public static Dim fixed(int length) {
    return new Dim("", length);
  }

  /** Longer than {@code size} by a constant, as the locations {@code 0..slots} are. */
  public Dim plus(int more) {
    return new Dim(size, plus + more);
  }

  int length(ToLongFunction<String> sizes) {
    return size.isEmpty() ? plus : Math.toIntExact(sizes.applyAsLong(size) + plus);
  }

  @Override
  public String toString() {
    return size.isEmpty() ? "" + plus : plus == 0 ? size : size + "+" + plus;
  }
}
