package io.gapstone.learners.smra.dqn;

/** DQN over discretised shares, as the paper prints it. */
public final class Dqn extends DqnAlgorithm {

  public Dqn() {
    super("dqn", "DQN over levels of CPU and bandwidth, as printed", DqnHyper.PRINTED);
  }
}
