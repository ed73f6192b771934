package io.gapstone.learners.smra.ddpg;

/** DDPG with a rounded choice, as the paper prints it. */
public final class Ddpg extends DdpgAlgorithm {

  public Ddpg() {
    super("ddpg", "DDPG whose migration choice is rounded, as printed", DdpgHyper.PRINTED);
  }
}
