package io.gapstone.learners.nn;

/**
 * What one forward pass leaves for its backward pass. A net may have several tapes: one per step of
 * an unrolled sequence, or one per use in a loss. Rows lie one after the other.
 */
public interface Tape {

  /** How many rows fit. */
  int capacity();

  /** To be filled before {@link Net#forward}: {@code [row][input]}. */
  float[] input();

  /** Filled by {@link Net#forward}: {@code [row][output]}. */
  float[] output();

  /** To be filled before {@link Net#backward}: the loss's derivative by each output. */
  float[] outputGradient();

  /** Filled by {@link Net#backward}: the loss's derivative by each input. */
  float[] inputGradient();
}
