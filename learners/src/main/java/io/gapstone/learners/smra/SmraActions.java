package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraSlot;

/**
 * Hybrid actions: for each user a discrete k, {@link #STAY} or {@link #MOVE}, and the parameters
 * {@code x_k} of moving, a CPU and a bandwidth share scaled so that their boxes are -1 to 1.
 * Staying has no parameters.
 */
public final class SmraActions {

  public static final int STAY = 0;
  public static final int MOVE = 1;

  /** Parameters of a move. */
  public static final int PARAMETERS = 2;

  private SmraActions() {}

  /**
   * The decision that an action stands for. Shares that do not fit are settled by the rule {@code
   * first-come} of {@link SmraRepair}.
   *
   * @param discrete k by user
   * @param parameters {@code [user][cpu, bandwidth]} in one row
   */
  public static SmraDecision decision(SmraSlot slot, int[] discrete, float[] parameters) {
    SmraBoxes boxes = slot.boxes();
    boolean[] wishes = new boolean[slot.users()];
    double[] cpuHz = new double[slot.users()];
    double[] bandwidthHz = new double[slot.users()];
    for (int u = 0; u < slot.users(); u++) { // SMRA (16), (20)
      wishes[u] = discrete[u] == MOVE;
      cpuHz[u] = unscaled(parameters[PARAMETERS * u], boxes.cpuMinHz(), boxes.cpuMaxHz());
      bandwidthHz[u] =
          unscaled(parameters[PARAMETERS * u + 1], boxes.bandwidthMinHz(), boxes.bandwidthMaxHz());
    }
    return SmraRepair.firstCome(slot, wishes, cpuHz, bandwidthHz);
  }

  private static double unscaled(float parameter, double low, double high) {
    return low + (parameter + 1) / 2 * (high - low);
  }
}
