package io.gapstone.learners.smra.pdqn;

/** PDQN as the paper prints it. */
public final class PdqnLstm extends PdqnAlgorithm {

  public PdqnLstm() {
    super("pdqn-lstm", "PDQN with positions predicted by an LSTM, as printed", PdqnHyper.PRINTED);
  }
}
