package io.gapstone.learners.smra.ddpg;

/** DDPG with the changes that make it work; {@link DdpgHyper} names each. */
public final class DdpgPlus extends DdpgAlgorithm {

  public DdpgPlus() {
    super("ddpg-plus", "DDPG with a rounded choice that sees what actions cost", DdpgHyper.PLUS);
  }
}
