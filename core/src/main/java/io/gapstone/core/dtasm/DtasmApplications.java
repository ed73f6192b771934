package io.gapstone.core.dtasm;

/** The kinds of application and what their service functions (SF) need. */
public final class DtasmApplications {

  private final double[] functionHz;
  private final double[] checkpointShare;
  private final double[] suspendCyclesPerBit;
  private final double[] resumeCyclesPerBit;
  private final double[] preparationSeconds;

  /**
   * Takes over the arrays, each by application.
   *
   * @param functionHz what a service function can compute, in cycles per second
   * @param checkpointShare the part of it that suspends and resumes services
   * @param suspendCyclesPerBit cycles to suspend one bit of state
   * @param resumeCyclesPerBit cycles to resume one bit of state
   * @param preparationSeconds the time to start a service function on a server
   */
  public DtasmApplications(
      double[] functionHz,
      double[] checkpointShare,
      double[] suspendCyclesPerBit,
      double[] resumeCyclesPerBit,
      double[] preparationSeconds) {
    int count = functionHz.length;
    DtasmChecks.length("checkpointShare", checkpointShare.length, count);
    DtasmChecks.length("suspendCyclesPerBit", suspendCyclesPerBit.length, count);
    DtasmChecks.length("resumeCyclesPerBit", resumeCyclesPerBit.length, count);
    DtasmChecks.length("preparationSeconds", preparationSeconds.length, count);
    DtasmChecks.positive("functionHz", functionHz);
    DtasmChecks.positive("checkpointShare", checkpointShare);
    DtasmChecks.atLeastZero("suspendCyclesPerBit", suspendCyclesPerBit);
    DtasmChecks.atLeastZero("resumeCyclesPerBit", resumeCyclesPerBit);
    DtasmChecks.atLeastZero("preparationSeconds", preparationSeconds);
    this.functionHz = functionHz;
    this.checkpointShare = checkpointShare;
    this.suspendCyclesPerBit = suspendCyclesPerBit;
    this.resumeCyclesPerBit = resumeCyclesPerBit;
    this.preparationSeconds = preparationSeconds;
  }

  /** How many kinds of application there are. */
  public int count() {
    return functionHz.length;
  }

  public double functionHz(int application) {
    return functionHz[application];
  }

  public double checkpointShare(int application) {
    return checkpointShare[application];
  }

  public double suspendCyclesPerBit(int application) {
    return suspendCyclesPerBit[application];
  }

  public double resumeCyclesPerBit(int application) {
    return resumeCyclesPerBit[application];
  }

  public double preparationSeconds(int application) {
    return preparationSeconds[application];
  }
}
