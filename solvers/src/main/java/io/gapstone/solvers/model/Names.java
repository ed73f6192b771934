package io.gapstone.solvers.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing list of names in one array of bytes: millions of names without an object each. */
final class Names {

  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int count;

  void add(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    int start = end(count - 1);
    int end = Math.addExact(start, text.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, LinearModelBuilder.grown(bytes.length, end));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, LinearModelBuilder.grown(ends.length, count + 1));
    }
    System.arraycopy(text, 0, bytes, start, text.length);
    ends[count++] = end;
  }

  String get(int index) {
    if (index >= count) {
      throw new IndexOutOfBoundsException(index);
    }
    int start = end(index - 1);
    return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
  }

  Names trimmed() {
    Names trimmed = new Names();
    trimmed.bytes = Arrays.copyOf(bytes, end(count - 1));
    trimmed.ends = Arrays.copyOf(ends, count);
    trimmed.count = count;
    return trimmed;
  }

  private int end(int index) {
    return index < 0 ? 0 : ends[index];
  }
}
