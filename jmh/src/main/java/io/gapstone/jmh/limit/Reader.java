package io.gapstone.jmh.limit;

import io.gapstone.learners.kernels.MachineKernels;

/** Reads memory as fast as it can, and sums it up, so that nobody can leave the reading out. */
public interface Reader {

  /** The sum of an array whose length is a multiple of 256. */
  float sum(float[] values);

  /** On the Vector API where the Java machine has it, else plain. */
  static Reader best() {
    if (MachineKernels.vector().isEmpty()) {
      return new PlainReader();
    }
    try {
      Class<?> type = Class.forName("io.gapstone.jmh.simd.VectorReader");
      return (Reader) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the Vector API is there, but not the loop on it", e);
    }
  }
}
