package io.gapstone.learners.frozen;

import java.util.function.Supplier;

/**
 * How a frozen network keeps its matrices. Sums, biases and everything between layers are floats in
 * any case.
 */
public enum Precision {
  /** As they were trained. */
  FLOAT("float"),
  /** The upper 16 bits of floats: a relative error of at most 2^-8 per weight, half the memory. */
  BFLOAT16("bf16"),
  /** Whole numbers to 127 times a scale per output: a quarter of the memory, and coarser. */
  INT8("int8");

  private static final ThreadLocal<Precision> IN_FORCE = ThreadLocal.withInitial(() -> FLOAT);

  private final String word;

  Precision(String word) {
    this.word = word;
  }

  /** What users call it. */
  public String word() {
    return word;
  }

  /** What {@link FrozenNet#of(io.gapstone.learners.nn.NetSpec, float[])} takes at present. */
  static Precision inForce() {
    return IN_FORCE.get();
  }

  /**
   * Has networks made by this thread during the work kept so, where their makers do not say how.
   * For whoever runs policies: those who write them need not know.
   */
  public <T> T during(Supplier<T> work) {
    Precision before = IN_FORCE.get();
    IN_FORCE.set(this);
    try {
      return work.get();
    } finally {
      IN_FORCE.set(before);
    }
  }
}
