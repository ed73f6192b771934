package io.gapstone.learners.frozen;

/**
 * How a frozen network keeps its matrices. Sums, biases and everything between layers are floats in
 * any case.
 */
public enum Precision {
  /** As they were trained. */
  FLOAT,
  /** The upper 16 bits of floats: a relative error of at most 2^-8 per weight, half the memory. */
  BFLOAT16,
  /** Whole numbers to 127 times a scale per output: a quarter of the memory, and coarser. */
  INT8
}
