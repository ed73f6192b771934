package io.gapstone.learners.isma.dqn;

import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.explore.Schedule;
import io.gapstone.learners.isma.Completions;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.StepCounts;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Deep Q-learning. One network decides at all servers; a request's successor is the next that the
 * same server processes, in this slot or a later one. The reward is minus its completion time.
 */
final class DqnTrainee implements Trainee<IsmaSlot, IsmaDecision> {

  private static final int FIRST_BATCHES = 4;

  private final IsmaProblem problem = new IsmaProblem();
  private final TrainingTask<IsmaInstance> task;
  private final DqnHyper hyper;
  private final Sizes sizes;
  private final Scales scales;
  private final Net values;
  private final Net target;
  private final Tape one;
  private final Tape many;
  private final Replay replay;
  private final Batch batch;
  private final Completions completions;
  private final Schedule epsilon;
  private final StepCounts steps = new StepCounts();

  DqnTrainee(TrainingTask<IsmaInstance> task, DqnHyper hyper) {
    this.task = task;
    this.hyper = hyper;
    IsmaInstance first = task.instances().training(0);
    sizes = Sizes.of(first);
    scales = Scales.of(first);
    Adam adam = Adam.of(hyper.learningRate()).clipped(hyper.largestGradient());
    values = net(adam);
    target = net(adam);
    one = values.tape(1);
    many = values.tape(hyper.batch());
    Shape shape = new Shape(Requests.stateSize(sizes.servers()), 1, 0, 0);
    replay = new Replay(shape, hyper.capacity());
    batch = new Batch(shape, hyper.batch());
    completions = new Completions(sizes.users(), sizes.servers());
    long falling = Math.max(1, Math.round(hyper.epsilonShare() * task.episodes()));
    epsilon = Schedule.linear(1, hyper.leastEpsilon(), falling);
  }

  private Net net(Adam adam) {
    Draws draws = Draws.of(task.seed(), "weights/values");
    return task.backend().build(hyper.values(sizes.servers()), adam, draws);
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    IsmaInstance instance = task.instances().training(episode);
    Draws exploring = Draws.of(task.seed(), "explore/" + episode);
    Draws drawing = Draws.of(task.seed(), "learn/" + episode);
    Sequence[] sequences = new Sequence[sizes.servers()];
    Arrays.setAll(sequences, l -> new Sequence());
    double chance = epsilon.at(episode);
    IsmaServerwisePolicy policy =
        new IsmaServerwisePolicy(
            server ->
                new Requests(
                    scales,
                    sizes.servers(),
                    (k, state) ->
                        sequences[server].decided(k, state, act(state, chance, exploring))));
    IsmaState state = problem.initialState(instance);
    double total = 0;
    double loss = 0;
    for (int t = 0; t < instance.slots(); t++) {
      IsmaSlot slot = problem.slot(instance, t, state);
      IsmaDecision decision = policy.decide(slot);
      double[] seconds = completions.seconds(slot.fullInformation(), decision);
      for (int l = 0; l < sequences.length; l++) {
        sequences[l].rewarded(slot.observation(l), seconds);
      }
      total += Arrays.stream(seconds).sum();
      state = problem.transition(instance, t, state, decision).next();
      steps.addEnvironment(1);
      loss += learn(drawing) / instance.slots();
    }
    SortedMap<String, Double> curve = new TreeMap<>();
    curve.put("completionSeconds", total / instance.slots() / sizes.users());
    curve.put("loss", loss);
    return curve;
  }

  private int act(float[] state, double chance, Draws draws) {
    System.arraycopy(state, 0, one.input(), 0, state.length);
    values.forward(one, 1);
    return EpsilonGreedy.choose(one.output(), 0, values.spec().outputs(), chance, draws);
  }

  /** One server's requests, each remembered once its successor is known. */
  private final class Sequence {
    private float[][] states = new float[0][];
    private int[] actions = new int[0];
    private float[] last;
    private final int[] lastAction = new int[1];
    private double lastReward;

    int decided(int k, float[] state, int action) {
      if (k >= states.length) {
        states = Arrays.copyOf(states, 2 * k + 1);
        actions = Arrays.copyOf(actions, 2 * k + 1);
      }
      states[k] = state.clone();
      actions[k] = action;
      return action;
    }

    void rewarded(IsmaObservation own, double[] seconds) {
      for (int k = 0; k < own.count(); k++) {
        if (last != null) {
          replay.add(
              last, lastAction, Replay.NO_ACTION, lastReward, states[k], false, Replay.ALL_ALLOWED);
        }
        last = states[k];
        lastAction[0] = actions[k];
        lastReward = -seconds[own.user(k)] / scales.rewardSeconds();
      }
    }
  }

  private double learn(Draws draws) {
    double loss = 0;
    for (int k = 0; k < hyper.stepsPerSlot(); k++) {
      if (replay.size() >= FIRST_BATCHES * hyper.batch()) {
        loss += step(draws) / hyper.stepsPerSlot();
      }
    }
    return loss;
  }

  private double step(Draws draws) {
    replay.draw(batch, draws);
    int rows = batch.rows();
    int actions = values.spec().outputs();
    double[] goals = new double[rows];
    System.arraycopy(batch.nextStates(), 0, many.input(), 0, batch.nextStates().length);
    target.forward(many, rows);
    for (int row = 0; row < rows; row++) {
      int from = row * actions;
      float best = many.output()[from + EpsilonGreedy.best(many.output(), from, actions)];
      goals[row] = batch.rewards()[row] + hyper.discount() * best;
    }
    System.arraycopy(batch.states(), 0, many.input(), 0, batch.states().length);
    values.forward(many, rows);
    Arrays.fill(many.outputGradient(), 0, rows * actions, 0);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int at = row * actions + batch.choices()[row];
      double error = many.output()[at] - goals[row];
      loss += error * error / rows;
      many.outputGradient()[at] = (float) (2 * error / rows);
    }
    values.backwardToWeights(many, rows);
    values.step();
    target.softUpdate(values, hyper.targetRate());
    steps.addGradient(1);
    return loss;
  }

  @Override
  public Tensors policyWeights() {
    Tensors out = new Tensors();
    scales.put(out);
    return out.put(IsmaDqn.VALUES, values.weights());
  }

  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(long seed) {
    return IsmaDqn.greedy(hyper, scales, sizes.servers(), values.weights());
  }

  @Override
  public long gradientSteps() {
    return steps.gradient();
  }

  @Override
  public long environmentSteps() {
    return steps.environment();
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(values, name + ".values", out);
    out.put(name + ".target", target.weights());
    replay.save(name + ".replay", out);
    steps.save(name + ".steps", out);
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(values, name + ".values", in);
    target.setWeights(in.floats(name + ".target"));
    replay.load(name + ".replay", in);
    steps.load(name + ".steps", in);
  }
}
