package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.dtasm.DtasmReturns;
import io.gapstone.learners.explore.Schedule;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.SortedMap;
import java.util.TreeMap;

/** Algorithm 1 on turns. The process ends with a slot: what a slot leaves to the next is small. */
final class PairTrainee implements Trainee<DtasmSlot, DtasmDecision> {

  private static final DtasmProblem PROBLEM = new DtasmProblem();

  private final TrainingTask<DtasmInstance> task;
  private final PairSettings settings;
  private final int options;
  private final PairLearner learner;
  private final Replay replay;
  private final Batch batch;
  private final Schedule noise;
  private final float[] scores;
  private final int[] choice = new int[1];
  private float[] before;
  private float[] now;
  private long turnsTaken;

  PairTrainee(TrainingTask<DtasmInstance> task) {
    this.task = task;
    this.settings = PairSettings.of(task.hyperparameters());
    this.options = task.instances().training(0).servers() + 1;
    this.learner = new PairLearner(settings, options, task.backend(), task.seed());
    Shape shape = new Shape(options * PairRows.ROW, 1, 0, 0);
    this.replay = new Replay(shape, settings.capacity());
    this.batch = new Batch(shape, settings.batch());
    this.noise = Schedule.linear(settings.firstNoise(), settings.lastNoise(), task.episodes());
    this.scores = new float[options];
    this.before = new float[shape.state()];
    this.now = new float[shape.state()];
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    DtasmInstance instance = scaled(task.instances().training(episode), episode);
    Draws explore = Draws.of(task.seed(), "explore/" + episode);
    Draws batches = Draws.of(task.seed(), "batches/" + episode);
    learner.progress((double) episode / task.episodes());
    double deviation = noise.at(episode);
    Turns turns = new Turns(instance.users(), instance.servers());
    long stepsBefore = learner.steps();
    double loss = 0;
    double bits = 0;
    DtasmState state = PROBLEM.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      turns.begin(PROBLEM.slot(instance, t, state));
      loss += play(turns, deviation, explore, batches);
      var outcome = PROBLEM.transition(instance, t, state, turns.decision());
      bits += outcome.components()[0];
      state = outcome.next();
    }
    SortedMap<String, Double> numbers = new TreeMap<>();
    numbers.put("cloudBits", bits / instance.slots());
    numbers.put("loss", loss / Math.max(1, learner.steps() - stepsBefore));
    return numbers;
  }

  /** Plays a slot, learning on the way; returns the sum of losses. */
  private double play(Turns turns, double deviation, Draws explore, Draws batches) {
    double loss = 0;
    double overload = turns.overload();
    double reward = 0;
    for (boolean first = true; !turns.over(); first = false) {
      PairRows.write(turns, now);
      if (!first) {
        remember(reward, false);
      }
      learner.score(now, scores);
      for (int k = 0; k < options; k++) {
        scores[k] += (float) (deviation * explore.normal());
      }
      choice[0] = Options.best(now, 0, scores, 0, options);
      reward = DtasmReturns.reward(choice[0] == turns.cloud() ? turns.load() : 0);
      turns.take(choice[0]);
      if (settings.foresight()) {
        reward -= turns.overload() - overload;
        overload = turns.overload();
      }
      float[] swapped = before;
      before = now;
      now = swapped;
      turnsTaken++;
      if (turnsTaken > settings.warmup() && turnsTaken % settings.every() == 0) {
        replay.draw(batch, batches);
        loss += learner.learn(batch);
      }
    }
    remember(reward, true);
    return loss;
  }

  private void remember(double reward, boolean end) {
    replay.add(before, choice, Replay.NO_ACTION, reward, now, end, Replay.ALL_ALLOWED);
  }

  /** The instance with all capacities multiplied by a number drawn for the episode. */
  private DtasmInstance scaled(DtasmInstance instance, int episode) {
    double at = Draws.of(task.seed(), "capacity/" + episode).unit();
    double low = settings.leastCapacity();
    double factor = low + at * (settings.mostCapacity() - low);
    return new DtasmInstance(
        instance.origin(),
        instance.seamlessSeconds(),
        scaled(instance.network(), factor),
        instance.applications(),
        instance.people(),
        instance.demand(),
        instance.trace());
  }

  private static DtasmNetwork scaled(DtasmNetwork network, double factor) {
    int servers = network.servers();
    double[] capacity = new double[servers];
    double[] bandwidth = new double[servers * servers];
    double[] delay = new double[servers * servers];
    double[] cloudBandwidth = new double[servers];
    double[] cloudDelay = new double[servers];
    for (int i = 0; i < servers; i++) {
      capacity[i] = network.capacityHz(i) * factor;
      cloudBandwidth[i] = network.cloudBandwidth(i);
      cloudDelay[i] = network.cloudDelaySeconds(i);
      for (int j = 0; j < servers; j++) {
        bandwidth[i * servers + j] = network.bandwidth(i, j);
        delay[i * servers + j] = network.delaySeconds(i, j);
      }
    }
    return new DtasmNetwork(capacity, bandwidth, delay, cloudBandwidth, cloudDelay);
  }

  @Override
  public long gradientSteps() {
    return learner.steps();
  }

  @Override
  public long environmentSteps() {
    return turnsTaken;
  }

  @Override
  public Tensors policyWeights() {
    return new Tensors().put(PairPolicy.ACTOR, learner.actorWeights());
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(long seed) {
    return new PairPolicy(settings, learner.actorWeights());
  }

  @Override
  public void save(String name, Tensors out) {
    learner.save(name + ".learner", out);
    replay.save(name + ".replay", out);
    out.put(name + ".turns", turnsTaken);
  }

  @Override
  public void load(String name, Tensors in) {
    learner.load(name + ".learner", in);
    replay.load(name + ".replay", in);
    turnsTaken = in.longs(name + ".turns")[0];
  }
}
