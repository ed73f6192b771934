package io.gapstone.core.delayenergy;

import io.gapstone.core.Component;
import java.util.List;

/** The components of an outcome: their places, and what is made of their sums. */
public final class DelayEnergyTotals {

  public static final int DELAY = 0;
  public static final int ENERGY = 1;
  public static final int DECISION_DELAY = 2;
  public static final int COMMUNICATION = 3;
  public static final int ACCESS = 4;
  public static final int COMPUTATION = 5;
  public static final int MIGRATION = 6;
  public static final int RELATIVE_DELAY = 7;
  public static final int DECISION_COST = 8;
  public static final int MIGRATED_BIT_HOPS = 9;
  public static final int MOVES = 10;
  public static final int REQUESTS = 11;
  public static final int REFUSED = 12;
  public static final int MISSED_DEADLINES = 13;
  public static final int HOPELESS_DEADLINES = 14;

  static final List<Component> COMPONENTS =
      List.of(
          new Component("delaySeconds", "delay of all tasks, the first objective"),
          new Component("energy", "energy of all migrations, the second objective"),
          new Component("decisionDelaySeconds", "delay without communication"),
          new Component("communicationSeconds", "uplink delay, which no decision changes"),
          new Component("accessSeconds", "wired delay from stations to servers"),
          new Component("computationSeconds", "delay of computation"),
          new Component("migrationSeconds", "delay of migrations"),
          new Component("relativeDelay", "delay over deadline"),
          new Component("decisionCost", "the objective without communication"),
          new Component("migratedBitHops", "bits migrated times hops, a whole number"),
          new Component("moves", "services that changed their server"),
          new Component("requests", "wishes for another server than the host"),
          new Component("refused", "requests that found the server full"),
          new Component(
              "missedDeadlines", "tasks late though some server could serve them in time"),
          new Component("hopelessDeadlines", "tasks that no server could serve in time"));

  private DelayEnergyTotals() {}

  /** The two objectives, delay in seconds and energy. */
  public static double[] objectives(double[] totals) {
    return new double[] {totals[DELAY], totals[ENERGY]};
  }

  /** Mean delay of a task, in seconds. */
  public static double averageDelay(double[] totals, int slots, int users) {
    return totals[DELAY] / ((double) slots * users); // DELAY-ENERGY (30)
  }

  /** Mean energy per user and slot. */
  public static double averageEnergy(double[] totals, int slots, int users) {
    return totals[ENERGY] / ((double) slots * users); // DELAY-ENERGY (31)
  }

  /** Share of requests that were refused; 0 where there was none. */
  public static double rejectionRate(double[] totals) {
    if (totals[REQUESTS] == 0) {
      return 0;
    }
    return totals[REFUSED] / totals[REQUESTS]; // DELAY-ENERGY (32)
  }
}
