package io.gapstone.learners.nn;

/** What a layer does to each of its sums. */
public enum Activation {
  LINEAR,
  RELU,
  TANH,
  SIGMOID,
  /** log(1 + e^x). */
  SOFTPLUS,
  /** x where positive, else e^x - 1. */
  ELU
}
