package io.gapstone.core.dtasm;

/** The paper's formulas for times and computing capacity, by plain numbers. */
public final class DtasmCosts {

  private DtasmCosts() {}

  /** How long the service stands still when it moves to an edge server. */
  public static double downtimeSeconds(
      double suspend, double sync, double preparation, double resume) {
    return suspend + Math.max(sync, preparation) + resume; // DTASM (3)
  }

  /** The time to suspend a service of {@code stateBits}. */
  public static double suspendSeconds(
      double stateBits, double suspendCyclesPerBit, double checkpointShare, double functionHz) {
    return stateBits * suspendCyclesPerBit / (checkpointShare * functionHz); // DTASM (4)
  }

  /** The time to resume a service of {@code stateBits}. */
  public static double resumeSeconds(
      double stateBits, double resumeCyclesPerBit, double checkpointShare, double functionHz) {
    return stateBits * resumeCyclesPerBit / (checkpointShare * functionHz); // DTASM (5)
  }

  /** The time to bring the state over one link. */
  public static double syncSeconds(double stateBits, double bandwidth, double delaySeconds) {
    return stateBits / bandwidth + delaySeconds; // DTASM (6)
  }

  /** Whether a migration is seamless, constraint C2. */
  public static boolean seamless(double downtimeSeconds, double seamlessSeconds) {
    return downtimeSeconds <= seamlessSeconds; // DTASM (7)
  }

  /**
   * How long the service stands still when it ends up on the cloud.
   *
   * @param toTarget the state's way to the server that rejects it; 0 for who did not move
   * @param toCloud the state's way from there to the cloud
   */
  public static double forwardedDowntimeSeconds(double suspend, double toTarget, double toCloud) {
    return suspend + toTarget + toCloud; // DTASM (8)
  }

  /** The time for tasks and results over the link between the user's RAN and the server's. */
  public static double communicationSeconds(
      double taskAndResultBits, double bandwidth, double delaySeconds) {
    return taskAndResultBits / bandwidth + 2 * delaySeconds; // DTASM (9)
  }

  /** The time to compute. */
  public static double computingSeconds(double taskBits, double cyclesPerBit, double allocatedHz) {
    return cyclesPerBit * taskBits / allocatedHz; // DTASM (10)
  }

  /**
   * The least capacity that meets the deadline; infinite where communication leaves no time at all,
   * which is how constraint C3 fails.
   */
  public static double requiredHz(
      double taskBits, double cyclesPerBit, double deadlineSeconds, double communicationSeconds) {
    if (!(communicationSeconds < deadlineSeconds)) { // DTASM (11)
      return Double.POSITIVE_INFINITY;
    }
    return cyclesPerBit * taskBits / (deadlineSeconds - communicationSeconds); // DTASM (12)
  }
}
