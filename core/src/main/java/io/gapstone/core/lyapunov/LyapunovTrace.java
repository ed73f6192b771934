package io.gapstone.core.lyapunov;

/**
 * What the slots bring. Slot {@code t} is paid at location {@code t + 1}; location 0 only says
 * where the services are at the start.
 *
 * @param userMetres {@code [location][user][x, y]}
 * @param otherMetres {@code [location][other][x, y]}
 * @param dataBits {@code [slot][user]}, eta, the size of the task
 * @param cyclesPerBit {@code [slot][user]}; times the size it is lambda
 * @param deadlineSeconds {@code [slot][user]}, gamma
 * @param deviationHz {@code [slot][user][candidate]}, what the twin's estimate lacks to the truth,
 *     before it is held above minus half of the estimate; candidates in the order of their distance
 */
public record LyapunovTrace(
    int[] userMetres,
    int[] otherMetres,
    double[] dataBits,
    double[] cyclesPerBit,
    double[] deadlineSeconds,
    double[] deviationHz) {

  public LyapunovTrace {
    Check.positive("dataBits", dataBits);
    Check.positive("cyclesPerBit", cyclesPerBit);
    Check.positive("deadlineSeconds", deadlineSeconds);
    Check.finite("deviationHz", deviationHz);
  }

  /** The number of slots, given the number of users. */
  int slots(int users) {
    return dataBits.length / users;
  }

  void checkLengths(int slots, int users, int others, int candidates) {
    Check.atLeast("slots", slots, 1);
    Check.length("userMetres", userMetres.length, (slots + 1L) * users * 2);
    Check.length("otherMetres", otherMetres.length, (slots + 1L) * others * 2);
    Check.length("dataBits", dataBits.length, (long) slots * users);
    Check.length("cyclesPerBit", cyclesPerBit.length, (long) slots * users);
    Check.length("deadlineSeconds", deadlineSeconds.length, (long) slots * users);
    Check.length("deviationHz", deviationHz.length, (long) slots * users * candidates);
  }
}
