package io.gapstone.learners.isma.dqn;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import java.util.List;

/**
 * Hyper-parameters; the paper prints none for this baseline.
 *
 * @param hidden width of two hidden layers
 * @param discount of a server's next request
 * @param learningRate of Adam
 * @param batch requests per gradient step
 * @param capacity requests remembered
 * @param stepsPerSlot gradient steps after each slot
 * @param targetRate share by which the target network follows with each gradient step
 * @param leastEpsilon chance of a random action at the end
 * @param epsilonShare share of the episodes in which that chance falls from 1
 */
record DqnHyper(
    int hidden,
    double discount,
    double learningRate,
    int batch,
    int capacity,
    int stepsPerSlot,
    double targetRate,
    double leastEpsilon,
    double epsilonShare) {

  static final DqnHyper DEFAULTS = new DqnHyper(64, 0.9, 1e-3, 64, 50_000, 4, 0.01, 0.05, 0.5);

  private static final double LARGEST_GRADIENT = 10;

  List<Parameter> parameters() {
    return List.of(
        Parameter.of("hidden", hidden, "width of two hidden layers"),
        Parameter.of("discount", discount, "of a server's next request"),
        Parameter.of("learningRate", learningRate, "of Adam"),
        Parameter.of("batch", batch, "requests per gradient step"),
        Parameter.of("capacity", capacity, "requests remembered"),
        Parameter.of("stepsPerSlot", stepsPerSlot, "gradient steps after each slot"),
        Parameter.of("targetRate", targetRate, "share by which the target follows each step"),
        Parameter.of("leastEpsilon", leastEpsilon, "chance of a random action at the end"),
        Parameter.of("epsilonShare", epsilonShare, "share of episodes in which that chance falls"));
  }

  static DqnHyper of(Parameters p) {
    return new DqnHyper(
        p.integer("hidden", 1, 10_000),
        p.number("discount", 0, 1),
        p.number("learningRate", 0, 1),
        p.integer("batch", 1, 100_000),
        p.integer("capacity", 1, 10_000_000),
        p.integer("stepsPerSlot", 0, 1_000),
        p.number("targetRate", 0, 1),
        p.number("leastEpsilon", 0, 1),
        p.number("epsilonShare", 0, 1));
  }

  NetSpec values(int servers) {
    return NetSpec.dense(
        Activation.RELU,
        Activation.LINEAR,
        Requests.stateSize(servers),
        hidden,
        hidden,
        Requests.actions(servers));
  }

  double largestGradient() {
    return LARGEST_GRADIENT;
  }
}
