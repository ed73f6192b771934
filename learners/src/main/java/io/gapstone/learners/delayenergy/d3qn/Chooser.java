package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.explore.EpsilonGreedy;

/** How an episode's users choose while the agent learns. */
final class Chooser {

  private final ValueNet net;
  private final double epsilon;
  private final Draws draws;
  private final float[] values;

  /**
   * @param epsilon the chance of a random choice
   * @param draws for the random choices of an episode
   */
  Chooser(ValueNet net, double epsilon, Draws draws) {
    this.net = net;
    this.epsilon = epsilon;
    this.draws = draws;
    this.values = new float[net.actions()];
  }

  /** Noisy networks choose by their values alone, others at times anything on offer. */
  static double epsilon(D3qnSettings settings, double progress) {
    if (settings.noisy()) {
      return 0;
    }
    double fallen = Math.min(1, progress / settings.epsilonShare());
    return 1 - fallen * (1 - settings.leastEpsilon());
  }

  int choose(float[] state, boolean[] offered) {
    net.read(state, 1);
    net.values(0, values, 0);
    return EpsilonGreedy.choose(values, 0, values.length, offered, epsilon, draws);
  }
}
