package io.gapstone.core.smra;

/** The delays of one user in one slot, in seconds, from bits, cycles and hertz. */
public final class SmraCosts {

  private SmraCosts() {}

  /** SMRA (1), the rate: bandwidth times what {@link SmraRadio#spectralEfficiency} says. */
  public static double rateBitsPerSecond(double bandwidthHz, double spectralEfficiency) {
    return bandwidthHz * spectralEfficiency; // SMRA (1)
  }

  /** Sending the task to the host, or after a move to the target. */
  public static double communicationSeconds(double dataBits, double rateBitsPerSecond) {
    return dataBits / rateBitsPerSecond; // SMRA (2) SMRA (9)
  }

  /** Computing the task at the host, or after a move at the target. */
  public static double computationSeconds(double dataBits, double cyclesPerBit, double cpuHz) {
    return dataBits * cyclesPerBit / cpuHz; // SMRA (3) SMRA (10)
  }

  /** Without migration: sending and computing. */
  public static double staySeconds(double communicationSeconds, double computationSeconds) {
    return communicationSeconds + computationSeconds; // SMRA (4)
  }

  /**
   * Suspending or resuming the user's instance.
   *
   * @param cyclesPerBit C^sus or C^res
   * @param checkpointHz beta f^SF
   */
  public static double checkpointSeconds(
      double stateBits, double cyclesPerBit, double checkpointHz) {
    return stateBits * cyclesPerBit / checkpointHz; // SMRA (5) SMRA (6)
  }

  /** Carrying the user's context from host to target. */
  public static double synchronisationSeconds(double stateBits, double linkBitsPerSecond) {
    return stateBits / linkBitsPerSecond; // SMRA (7)
  }

  /** One migration, paid in the slot of the move; preparing the service function costs nothing. */
  public static double migrationSeconds(
      double suspendSeconds, double resumeSeconds, double synchronisationSeconds) {
    return suspendSeconds + resumeSeconds + synchronisationSeconds; // SMRA (8)
  }

  /** With migration: sending and computing at the target, and the move itself. */
  public static double moveSeconds(
      double communicationSeconds, double computationSeconds, double migrationSeconds) {
    return communicationSeconds + computationSeconds + migrationSeconds; // SMRA (11)
  }

  /** A user's delay: that of staying or that of moving. */
  public static double delaySeconds(boolean moves, double staySeconds, double moveSeconds) {
    return moves ? moveSeconds : staySeconds; // SMRA (12)
  }
}
