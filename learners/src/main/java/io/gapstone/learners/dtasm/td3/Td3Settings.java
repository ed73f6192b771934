package io.gapstone.learners.dtasm.td3;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hyper-parameters. Defaults are the paper's where it prints them (section V: four hidden layers of
 * 256, 2048 experiences, batches of 128, delay 20, mu 0.995, rate 1e-4, discount 0.1, 50 episodes
 * of collection; one of its episodes is a slot here); the unit of the reward is that of its Fig. 4.
 *
 * @param scaled observations in [0, 1]; otherwise the raw numbers of (17), of which most of the
 *     softmax is saturated, so that the actor learns slowly
 * @param crowding whether the observation tells the servers' capacities, and critics see these and
 *     how crowded an action makes servers ({@link Crowding}), instead of all
 * @param executed whether the servers that were named are remembered, and what the critics are
 *     asked about; otherwise the probabilities. The gradient passes straight through to them
 * @param admitted whether a user is named the best server of those that admit it now; otherwise of
 *     all
 * @param hidden width of the hidden layers
 * @param layers how many there are
 * @param spread deviation of what is added to the actor's last biases at first. Where users hardly
 *     differ, one step of the actor sends most of them from one server to another
 * @param discount weight of the next slot against this one
 * @param actorRate learning rate of the actor
 * @param criticRate learning rate of the critics
 * @param batch experiences per gradient step
 * @param capacity experiences kept
 * @param delay critics' steps per step of the actor and of all targets
 * @param averaging share by which targets follow, 1 - mu
 * @param collection slots before the first gradient step
 * @param rewardBits bits on the cloud that cost a reward of 1
 * @param firstNoise deviation of noise on the logarithms of probabilities, at first
 * @param lastNoise and at the end; it falls evenly
 */
record Td3Settings(
    boolean scaled,
    boolean crowding,
    boolean executed,
    boolean admitted,
    int hidden,
    int layers,
    double spread,
    double discount,
    double actorRate,
    double criticRate,
    int batch,
    int capacity,
    int delay,
    double averaging,
    int collection,
    double rewardBits,
    double firstNoise,
    double lastNoise) {

  private static final List<Parameter> DECLARED =
      List.of(
          new Parameter("observation", "scaled", "numbers of (17) in [0, 1], or 'raw'"),
          new Parameter("crowding", "false", "whether critics see capacities and crowding alone"),
          new Parameter("action", "probabilities", "what critics see: that or what was 'executed'"),
          new Parameter("naming", "best", "the 'best' server, or the best of those 'admitted'"),
          new Parameter("hidden", "256", "width of the hidden layers"),
          new Parameter("layers", "4", "how many hidden layers"),
          new Parameter("spread", "0", "deviation of what is added to the actor's last biases"),
          new Parameter("discount", "0.1", "weight of the next slot"),
          new Parameter("actorRate", "0.0001", "learning rate of the actor"),
          new Parameter("criticRate", "0.0001", "learning rate of the critics"),
          new Parameter("batch", "128", "experiences per gradient step"),
          new Parameter("capacity", "2048", "experiences kept"),
          new Parameter("delay", "20", "steps of critics per step of the actor and the targets"),
          new Parameter("averaging", "0.005", "share by which targets follow"),
          new Parameter("collection", "50", "slots before the first gradient step"),
          new Parameter("rewardBits", "8e6", "bits on the cloud that cost 1"),
          new Parameter("firstNoise", "0", "deviation of noise on log probabilities at first"),
          new Parameter("lastNoise", "0", "and at the end"));

  /** What can be set, with an agent's own defaults laid over the paper's. */
  static List<Parameter> parameters(Map<String, String> own) {
    Map<String, String> values = Parameters.of("agent", DECLARED, own).asMap();
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter p : DECLARED) {
      parameters.add(new Parameter(p.name(), values.get(p.name()), p.meaning()));
    }
    return parameters;
  }

  static Td3Settings of(Parameters p) {
    return new Td3Settings(
        p.word("observation", "scaled", "raw").equals("scaled"),
        p.flag("crowding"),
        p.word("action", "probabilities", "executed").equals("executed"),
        p.word("naming", "best", "admitted").equals("admitted"),
        p.integer("hidden", 1, 10_000),
        p.integer("layers", 1, 100),
        p.number("spread", 0, 1e6),
        p.number("discount", 0, 1),
        p.number("actorRate", 0, 1),
        p.number("criticRate", 0, 1),
        p.integer("batch", 1, 100_000),
        p.integer("capacity", 1, 10_000_000),
        p.integer("delay", 1, 1_000_000),
        p.number("averaging", 0, 1),
        p.integer("collection", 0, 1_000_000_000),
        p.number("rewardBits", 1e-9, 1e18),
        p.number("firstNoise", 0, 1e6),
        p.number("lastNoise", 0, 1e6));
  }

  /** The actor: a softmax over servers for each user. */
  NetSpec actor(int observed, int users, int servers) {
    List<Layer> all = new ArrayList<>(dense(observed, users * servers).layers());
    all.add(new Layer.GroupSoftmax(users, servers));
    return new NetSpec(all);
  }

  /** A critic of an observation and an action, as {@link CriticInput} writes them. */
  NetSpec critic(int inputs) {
    return dense(inputs, 1);
  }

  private NetSpec dense(int inputs, int outputs) {
    int[] sizes = new int[layers + 2];
    java.util.Arrays.fill(sizes, hidden);
    sizes[0] = inputs;
    sizes[layers + 1] = outputs;
    return NetSpec.dense(Activation.RELU, Activation.LINEAR, sizes);
  }
}
