package io.gapstone.learners.smra.dqn;

/** DQN with the changes that make it work; {@link DqnHyper} names each. */
public final class DqnPlus extends DqnAlgorithm {

  public DqnPlus() {
    super(
        "dqn-plus",
        "DQN over levels of CPU and bandwidth that sees what actions cost",
        DqnHyper.PLUS);
  }
}
