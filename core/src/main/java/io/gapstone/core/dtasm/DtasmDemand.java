package io.gapstone.core.dtasm;

import io.gapstone.core.random.Draws;

/**
 * What an operator knows about demand in the long run: how users spread over RAN nodes and in which
 * ranges their volumes lie. Synthetic traces are drawn from it, users and slots independently, and
 * a policy may draw training slots from it.
 */
public final class DtasmDemand {

  private final double[] ranShare;
  private final Span taskBits;
  private final Span resultBits;
  private final Span stateBits;
  private final Span cyclesPerBit;

  /**
   * Takes over the array.
   *
   * @param ranShare by RAN node, the share of users that are connected to it
   */
  public DtasmDemand(
      double[] ranShare, Span taskBits, Span resultBits, Span stateBits, Span cyclesPerBit) {
    DtasmChecks.atLeastZero("ranShare", ranShare);
    this.ranShare = ranShare;
    this.taskBits = taskBits;
    this.resultBits = resultBits;
    this.stateBits = stateBits;
    this.cyclesPerBit = cyclesPerBit;
  }

  void check(int servers) {
    DtasmChecks.length("ranShare", ranShare.length, servers);
  }

  public double ranShare(int ran) {
    return ranShare[ran];
  }

  public Span taskBits() {
    return taskBits;
  }

  public Span resultBits() {
    return resultBits;
  }

  public Span stateBits() {
    return stateBits;
  }

  public Span cyclesPerBit() {
    return cyclesPerBit;
  }

  /** Draws a trace; volumes lie on a grid of 1,000 bits, intensities on one of 0.1. */
  public DtasmTrace draw(long seed, String purpose, int slots, int users) {
    int cells = Math.multiplyExact(slots, users);
    int[] ran = new int[cells];
    int[] task = new int[cells];
    int[] result = new int[cells];
    int[] state = new int[cells];
    double[] cycles = new double[cells];
    double[] upTo = cumulative();
    Draws rans = Draws.of(seed, purpose + "/ran");
    Draws volumes = Draws.of(seed, purpose + "/volumes");
    for (int k = 0; k < cells; k++) {
      ran[k] = firstAbove(upTo, rans.unit() * upTo[upTo.length - 1]);
      task[k] = (int) volumes.decimal(taskBits.low(), taskBits.high(), -3);
      result[k] = (int) volumes.decimal(resultBits.low(), resultBits.high(), -3);
      state[k] = (int) volumes.decimal(stateBits.low(), stateBits.high(), -3);
      cycles[k] = volumes.decimal(cyclesPerBit.low(), cyclesPerBit.high(), 1);
    }
    return new DtasmTrace(slots, users, ran, task, result, state, cycles);
  }

  private double[] cumulative() {
    double[] upTo = new double[ranShare.length];
    double sum = 0;
    for (int h = 0; h < upTo.length; h++) {
      sum += ranShare[h];
      upTo[h] = sum;
    }
    return upTo;
  }

  private static int firstAbove(double[] rising, double target) {
    int low = 0;
    int high = rising.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
