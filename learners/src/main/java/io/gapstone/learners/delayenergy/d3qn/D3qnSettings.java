package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hyper-parameters. Defaults are the paper's where it prints them (Table 3: discount 0.99, learning
 * rate 0.001, 10,000 experiences, batches of 64, target network copied every 50 episodes, noise
 * 0.017 at first); the others are ours, the paper is silent.
 *
 * @param doubleLearning the trained network chooses the next action, the target network values it
 * @param dueling values are made of a state's value and advantages
 * @param prioritised experiences are drawn by their temporal differences
 * @param noisy noisy layers explore; otherwise epsilon-greedy choices do
 * @param memory how many slots the network sees; beyond 1 through a long short-term memory
 * @param pairs the state has a row per server ({@link PairState}) and servers share one scorer;
 *     otherwise it is the paper's (13)
 * @param marginal the reward is the marginal cost ({@link TaskRewards#marginal}); otherwise the
 *     paper's (14)
 * @param energy whether the reward counts energy
 * @param hidden width of the hidden layers
 * @param discount weight of the next slot against this one
 * @param learningRate of the first step
 * @param lastLearningRate of the last step, as a share of the first's; it falls evenly
 * @param clipNorm largest norm of a gradient; 0 for any
 * @param batch experiences per gradient step
 * @param capacity experiences kept
 * @param stepsPerSlot gradient steps after each slot
 * @param targetEpisodes after how many episodes the target network is copied; 0 for never
 * @param targetRate share by which the target network follows with each gradient step
 * @param noise amplitude of noise at first
 * @param leastEpsilon chance of a random choice at the end
 * @param epsilonShare share of the episodes in which that chance falls from 1 to its end
 * @param priorityExponent how much priorities count
 * @param priorityFloor added to each temporal difference
 * @param importance how much the bias of priorities is taken back at first; at the end it is taken
 *     back in full unless this is 0
 * @param leastWeight smallest weight of energy, drawn anew for each episode; 0 to take the
 *     instance's
 * @param greatestWeight largest weight of energy
 */
record D3qnSettings(
    boolean doubleLearning,
    boolean dueling,
    boolean prioritised,
    boolean noisy,
    int memory,
    boolean pairs,
    boolean marginal,
    boolean energy,
    int hidden,
    double discount,
    double learningRate,
    double lastLearningRate,
    double clipNorm,
    int batch,
    int capacity,
    int stepsPerSlot,
    int targetEpisodes,
    double targetRate,
    double noise,
    double leastEpsilon,
    double epsilonShare,
    double priorityExponent,
    double priorityFloor,
    double importance,
    double leastWeight,
    double greatestWeight) {

  private static final String PAPER = "paper";

  private static final List<Parameter> DECLARED =
      List.of(
          new Parameter("double", "false", "double learning"),
          new Parameter("dueling", "false", "a state's value and advantages"),
          new Parameter("prioritised", "false", "prioritised replay"),
          new Parameter("noisy", "false", "noisy layers instead of epsilon-greedy choices"),
          new Parameter("memory", "1", "slots that the network sees"),
          new Parameter("state", PAPER, "'paper' for (13), 'pairs' for a scorer of servers"),
          new Parameter("reward", PAPER, "'paper' for (14), 'marginal' for the cost caused"),
          new Parameter("energy", "true", "whether the reward counts energy"),
          new Parameter("hidden", "128", "width of the hidden layers"),
          new Parameter("discount", "0.99", "weight of the next slot"),
          new Parameter("learningRate", "0.001", "of the first gradient step"),
          new Parameter("lastLearningRate", "1", "of the last step, as a share of the first's"),
          new Parameter("clipNorm", "0", "largest norm of a gradient; 0 for any"),
          new Parameter("batch", "64", "experiences per gradient step"),
          new Parameter("capacity", "10000", "experiences kept"),
          new Parameter("stepsPerSlot", "1", "gradient steps after each slot"),
          new Parameter("targetEpisodes", "50", "episodes between copies of the target; 0: none"),
          new Parameter("targetRate", "0", "share by which the target follows each step"),
          new Parameter("noise", "0.017", "amplitude of noise at first"),
          new Parameter("leastEpsilon", "0.05", "chance of a random choice at the end"),
          new Parameter("epsilonShare", "0.3", "share of episodes in which that chance falls"),
          new Parameter("priorityExponent", "0.6", "how much priorities count"),
          new Parameter("priorityFloor", "0.001", "added to each temporal difference"),
          new Parameter("importance", "0", "how much their bias is taken back at first"),
          new Parameter("leastWeight", "0", "smallest weight of energy drawn; 0: the instance's"),
          new Parameter("greatestWeight", "0", "largest weight of energy drawn"));

  /** What can be set, with an agent's own defaults laid over the paper's. */
  static List<Parameter> parameters(Map<String, String> own) {
    Map<String, String> values = Parameters.of("agent", DECLARED, own).asMap();
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter p : DECLARED) {
      parameters.add(new Parameter(p.name(), values.get(p.name()), p.meaning()));
    }
    return parameters;
  }

  static D3qnSettings of(Parameters p) {
    double leastWeight = p.number("leastWeight", 0, 1e9);
    return new D3qnSettings(
        p.flag("double"),
        p.flag("dueling"),
        p.flag("prioritised"),
        p.flag("noisy"),
        p.integer("memory", 1, 100),
        p.word("state", PAPER, "pairs").equals("pairs"),
        p.word("reward", PAPER, "marginal").equals("marginal"),
        p.flag("energy"),
        p.integer("hidden", 1, 10_000),
        p.number("discount", 0, 1),
        p.number("learningRate", 0, 1),
        p.number("lastLearningRate", 0, 1),
        p.number("clipNorm", 0, 1e9),
        p.integer("batch", 1, 100_000),
        p.integer("capacity", 1, 10_000_000),
        p.integer("stepsPerSlot", 0, 1_000),
        p.integer("targetEpisodes", 0, 1_000_000),
        p.number("targetRate", 0, 1),
        p.number("noise", 0, 10),
        p.number("leastEpsilon", 0, 1),
        p.number("epsilonShare", 0, 1),
        p.number("priorityExponent", 0, 10),
        p.number("priorityFloor", 1e-12, 1e9),
        p.number("importance", 0, 1),
        leastWeight,
        p.number("greatestWeight", leastWeight, 1e9));
  }

  StateEncoder encoder(int users, int servers) {
    StateEncoder now = pairs ? new PairState(servers) : new PaperState(servers);
    return memory == 1 ? now : new Remembering(now, memory, users);
  }

  TaskRewards rewards() {
    return marginal ? TaskRewards.marginal(energy) : TaskRewards.paper(energy);
  }
}
