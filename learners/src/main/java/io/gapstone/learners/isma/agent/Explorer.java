package io.gapstone.learners.isma.agent;

import io.gapstone.core.random.Draws;

/** How plans are made or changed while the agent learns. */
interface Explorer {

  /** Keeps plans as they are. */
  Explorer NONE =
      new Explorer() {
        @Override
        public boolean plans() {
          return true;
        }

        @Override
        public void change(float[] plan, int entries) {
          // nothing is explored
        }
      };

  /** Whether to plan; otherwise {@link #change} makes the first step up. */
  boolean plans();

  void change(float[] plan, int entries);

  /** Entries drawn evenly from [-1, 1]. */
  static Explorer random(Draws draws) {
    return new Explorer() {
      @Override
      public boolean plans() {
        return false;
      }

      @Override
      public void change(float[] plan, int entries) {
        for (int k = 0; k < entries; k++) {
          plan[k] = (float) (2 * draws.unit() - 1);
        }
      }
    };
  }

  /** Normal noise on plans. */
  static Explorer noisy(double deviation, Draws draws) {
    return new Explorer() {
      @Override
      public boolean plans() {
        return true;
      }

      @Override
      public void change(float[] plan, int entries) {
        for (int k = 0; k < entries; k++) {
          double noisy = plan[k] + deviation * draws.normal();
          plan[k] = (float) Math.max(-1, Math.min(1, noisy));
        }
      }
    };
  }
}
