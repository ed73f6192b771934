package io.gapstone.learners.isma.planning;

import io.gapstone.core.random.Draws;
import java.util.Arrays;

/**
 * Planning by the cross-entropy method: steps 1 to 9 of algorithm iSMA.
 *
 * <p>Entries of plans are drawn from normal distributions and clipped to [-1, 1]. The final means
 * are the plan; its first action is what counts. Nothing is allocated per call.
 */
public final class Planner {

  private final PlanSettings settings;
  private final float[][] plans;
  private final double[] returns;
  private final int[] elite;
  private final float[] mean;
  private final float[] deviation;

  /** What plans are worth. */
  @FunctionalInterface
  public interface Judge {

    /**
     * Fills in the return of each plan.
     *
     * @param plans one array each; step k has the entries from {@code k} times the entries per step
     */
    void judge(float[][] plans, int count, double[] returns);
  }

  /**
   * @param entries of one step, at most
   */
  public Planner(PlanSettings settings, int entries) {
    this.settings = settings;
    this.plans = new float[settings.candidates()][settings.horizon() * entries];
    this.returns = new double[settings.candidates()];
    this.elite = new int[settings.elite()];
    this.mean = new float[settings.horizon() * entries];
    this.deviation = new float[mean.length];
  }

  /**
   * The best plan found; an array of this planner, which the next call overwrites.
   *
   * @param entries of one step
   */
  public float[] plan(int entries, Judge judge, Draws draws) {
    int length = settings.horizon() * entries;
    Arrays.fill(mean, 0);
    Arrays.fill(deviation, 1);
    for (int j = 0; j < settings.iterations(); j++) {
      for (float[] plan : plans) {
        for (int k = 0; k < length; k++) {
          double drawn = mean[k] + deviation[k] * draws.normal();
          plan[k] = (float) Math.max(-1, Math.min(1, drawn));
        }
      }
      judge.judge(plans, plans.length, returns);
      CrossEntropy.elite(returns, plans.length, elite);
      CrossEntropy.mean(plans, elite, length, mean);
      CrossEntropy.deviation(plans, elite, length, mean, deviation);
    }
    return mean;
  }
}
