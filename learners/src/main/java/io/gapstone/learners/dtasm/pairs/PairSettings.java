package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import java.util.List;

/**
 * Hyper-parameters, ours throughout: the paper has no such agent.
 *
 * @param hidden width of the two hidden layers of actor and critics
 * @param discount weight of the next turn against this one; a slot's last turn is the end
 * @param actorRate learning rate of the actor
 * @param criticRate learning rate of the critics
 * @param lastRate of the last step, as a share of the first's; it falls evenly
 * @param batch turns per gradient step
 * @param capacity turns kept
 * @param every turns per gradient step
 * @param delay critics' steps per step of the actor
 * @param averaging share by which targets follow
 * @param warmup turns before the first gradient step
 * @param firstNoise deviation of noise on scores, at first
 * @param lastNoise and at the end; it falls evenly
 * @param leastCapacity in each training episode all capacities are multiplied by one number, drawn
 *     from here
 * @param mostCapacity up to here
 * @param foresight whether the reward of a turn counts by how much the overload that can be seen
 *     from totals rose; such sums are the same for all ways to the same end
 */
record PairSettings(
    int hidden,
    double discount,
    double actorRate,
    double criticRate,
    double lastRate,
    int batch,
    int capacity,
    int every,
    int delay,
    double averaging,
    int warmup,
    double firstNoise,
    double lastNoise,
    double leastCapacity,
    double mostCapacity,
    boolean foresight) {

  static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("hidden", "32", "width of the two hidden layers"),
          new Parameter("discount", "1", "weight of the next turn"),
          new Parameter("actorRate", "0.0003", "learning rate of the actor"),
          new Parameter("criticRate", "0.001", "learning rate of the critics"),
          new Parameter("lastRate", "0.1", "of the last step, as a share of the first's"),
          new Parameter("batch", "64", "turns per gradient step"),
          new Parameter("capacity", "50000", "turns kept"),
          new Parameter("every", "4", "turns between gradient steps"),
          new Parameter("delay", "2", "steps of critics per step of the actor"),
          new Parameter("averaging", "0.005", "share by which targets follow"),
          new Parameter("warmup", "1000", "turns before the first gradient step"),
          new Parameter("firstNoise", "1", "deviation of noise on scores at first"),
          new Parameter("lastNoise", "0.1", "and at the end"),
          new Parameter("leastCapacity", "0.75", "least factor of capacities in an episode"),
          new Parameter("mostCapacity", "1", "greatest factor of capacities in an episode"),
          new Parameter("foresight", "true", "whether rewards count overload that can be seen"));

  static PairSettings of(Parameters p) {
    double least = p.number("leastCapacity", 1e-6, 1e6);
    return new PairSettings(
        p.integer("hidden", 1, 10_000),
        p.number("discount", 0, 1),
        p.number("actorRate", 0, 1),
        p.number("criticRate", 0, 1),
        p.number("lastRate", 0, 1),
        p.integer("batch", 1, 100_000),
        p.integer("capacity", 1, 10_000_000),
        p.integer("every", 1, 1_000_000),
        p.integer("delay", 1, 1_000_000),
        p.number("averaging", 0, 1),
        p.integer("warmup", 0, 1_000_000_000),
        p.number("firstNoise", 0, 1e6),
        p.number("lastNoise", 0, 1e6),
        least,
        p.number("mostCapacity", least, 1e6),
        p.flag("foresight"));
  }

  /** Actor and critics alike: one number for a row. */
  NetSpec net() {
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, PairRows.ROW, hidden, hidden, 1);
  }
}
