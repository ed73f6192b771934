package io.gapstone.core.dtasm;

/** What is new about each user in each slot. */
public final class DtasmTrace {

  private final int slots;
  private final int users;
  private final int[] ran;
  private final int[] taskBits;
  private final int[] resultBits;
  private final int[] stateBits;
  private final double[] cyclesPerBit;

  /**
   * Takes over the arrays, each {@code [slot][user]} flat.
   *
   * @param ran the RAN node that the user is connected to
   * @param taskBits the volume of its tasks
   * @param resultBits the volume of the results
   * @param stateBits the volume of its service's state
   * @param cyclesPerBit cycles to compute one bit of its tasks
   */
  public DtasmTrace(
      int slots,
      int users,
      int[] ran,
      int[] taskBits,
      int[] resultBits,
      int[] stateBits,
      double[] cyclesPerBit) {
    long cells = (long) slots * users;
    DtasmChecks.length("ran", ran.length, cells);
    DtasmChecks.length("taskBits", taskBits.length, cells);
    DtasmChecks.length("resultBits", resultBits.length, cells);
    DtasmChecks.length("stateBits", stateBits.length, cells);
    DtasmChecks.length("cyclesPerBit", cyclesPerBit.length, cells);
    DtasmChecks.atLeastZero("taskBits", taskBits);
    DtasmChecks.atLeastZero("resultBits", resultBits);
    DtasmChecks.atLeastZero("stateBits", stateBits);
    DtasmChecks.atLeastZero("cyclesPerBit", cyclesPerBit);
    this.slots = slots;
    this.users = users;
    this.ran = ran;
    this.taskBits = taskBits;
    this.resultBits = resultBits;
    this.stateBits = stateBits;
    this.cyclesPerBit = cyclesPerBit;
  }

  void check(int servers) {
    DtasmChecks.below("ran", ran, servers, "servers");
  }

  public int slots() {
    return slots;
  }

  public int users() {
    return users;
  }

  public int ran(int t, int user) {
    return ran[t * users + user];
  }

  public int taskBits(int t, int user) {
    return taskBits[t * users + user];
  }

  public int resultBits(int t, int user) {
    return resultBits[t * users + user];
  }

  public int stateBits(int t, int user) {
    return stateBits[t * users + user];
  }

  public double cyclesPerBit(int t, int user) {
    return cyclesPerBit[t * users + user];
  }
}
