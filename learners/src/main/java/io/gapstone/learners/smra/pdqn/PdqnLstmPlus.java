package io.gapstone.learners.smra.pdqn;

/** PDQN with the changes that make it work; {@link PdqnHyper} names each. */
public final class PdqnLstmPlus extends PdqnAlgorithm {

  public PdqnLstmPlus() {
    super(
        "pdqn-lstm-plus",
        "PDQN that sees what actions cost, with inverting gradients",
        PdqnHyper.PLUS);
  }
}
