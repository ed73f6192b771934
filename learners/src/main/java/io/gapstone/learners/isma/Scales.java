package io.gapstone.learners.isma;

import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.math.Log2;
import io.gapstone.learners.train.Tensors;

/**
 * What numbers are divided by, from the first training instance. It is stored with the policy.
 *
 * @param encoder of observations
 * @param rewardSeconds of rewards: a tenth of what tasks take their users alone, on average
 * @param root the mean root of a task's cycles, its load ({@link Loads})
 */
public record Scales(IsmaEncoder encoder, double rewardSeconds, double root) {

  private static final String NAME = "scales";
  private static final double REWARD_SHARE = 0.1;

  public static Scales of(IsmaInstance instance) {
    double data = 0;
    double hertz = 0;
    double cycles = 0;
    double bits = 1;
    double deadline = 1;
    double local = 0;
    double roots = 0;
    for (int u = 0; u < instance.users(); u++) {
      hertz = Math.max(hertz, instance.cpuHertz(u));
      deadline = Math.max(deadline, instance.deadlineSeconds(u));
      for (int t = 0; t < instance.slots(); t++) {
        data = Math.max(data, instance.dataBits(t, u));
        cycles = Math.max(cycles, instance.cycles(t, u));
        bits = Math.max(bits, -Log2.of(instance.gain(t, u)));
        local += IsmaCosts.localSeconds(instance.cycles(t, u), 0, instance.cpuHertz(u));
        roots += Math.sqrt(instance.cycles(t, u));
      }
    }
    double tasks = (double) instance.users() * instance.slots();
    return new Scales(
        new IsmaEncoder(data, hertz, cycles, bits, deadline),
        REWARD_SHARE * local / tasks,
        roots / tasks);
  }

  public void put(Tensors out) {
    out.put(
        NAME,
        encoder.dataBits(),
        encoder.cpuHertz(),
        encoder.cycles(),
        encoder.gainBits(),
        encoder.deadlineSeconds(),
        rewardSeconds,
        root);
  }

  public static Scales of(Tensors in) {
    double[] s = in.doubles(NAME, 7);
    return new Scales(new IsmaEncoder(s[0], s[1], s[2], s[3], s[4]), s[5], s[6]);
  }
}
