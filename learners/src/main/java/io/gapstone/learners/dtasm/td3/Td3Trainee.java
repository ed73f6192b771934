package io.gapstone.learners.dtasm.td3;

import io.gapstone.core.Outcome;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
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

/**
 * Algorithm 1: names servers, keeps what happened, learns from a batch of it after each slot. An
 * instance's last slot is not kept, because nobody sees the state that follows.
 */
final class Td3Trainee implements Trainee<DtasmSlot, DtasmDecision> {

  private static final DtasmProblem PROBLEM = new DtasmProblem();

  private final TrainingTask<DtasmInstance> task;
  private final Td3Settings settings;
  private final Observer observer;
  private final Td3Learner learner;
  private final Replay replay;
  private final Batch batch;
  private final Schedule noise;
  private final float[] action;
  private final float[] scores;
  private long slots;

  Td3Trainee(TrainingTask<DtasmInstance> task) {
    this.task = task;
    this.settings = Td3Settings.of(task.hyperparameters());
    DtasmInstance first = task.instances().training(0);
    int users = first.users();
    int servers = first.servers();
    this.observer = new Observer(settings, users, servers);
    this.learner =
        new Td3Learner(settings, observer.size(), users, servers, task.backend(), task.seed());
    Shape shape = new Shape(observer.size(), 0, users * servers, 0);
    this.replay = new Replay(shape, settings.capacity());
    this.batch = new Batch(shape, settings.batch());
    this.noise = Schedule.linear(settings.firstNoise(), settings.lastNoise(), task.episodes());
    this.action = new float[users * servers];
    this.scores = new float[users * servers];
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    DtasmInstance instance = task.instances().training(episode);
    Draws explore = Draws.of(task.seed(), "explore/" + episode);
    Draws batches = Draws.of(task.seed(), "batches/" + episode);
    double deviation = noise.at(episode);
    double[] totals = new double[PROBLEM.components().size()];
    float[] before = new float[observer.size()];
    float[] now = new float[observer.size()];
    double reward = 0;
    double loss = 0;
    long stepsBefore = learner.steps();
    DtasmState state = PROBLEM.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      DtasmSlot slot = PROBLEM.slot(instance, t, state);
      observer.observe(slot, now);
      if (t > 0) {
        replay.add(before, Replay.NO_CHOICES, action, reward, now, false, Replay.ALL_ALLOWED);
      }
      DtasmDecision decision = act(slot, now, deviation, explore);
      Outcome<DtasmState> outcome = PROBLEM.transition(instance, t, state, decision);
      for (int c = 0; c < totals.length; c++) {
        totals[c] += outcome.components()[c];
      }
      reward = DtasmReturns.reward(outcome.components()[0]) / settings.rewardBits();
      state = outcome.next();
      float[] swapped = before;
      before = now;
      now = swapped;
      slots++;
      if (slots > settings.collection() && replay.size() > 0) {
        replay.draw(batch, batches);
        loss += learner.learn(batch);
      }
    }
    return numbers(instance.slots(), totals, loss / Math.max(1, learner.steps() - stepsBefore));
  }

  /** Names servers, and leaves in {@link #action} what is to be remembered of it. */
  private DtasmDecision act(DtasmSlot slot, float[] observation, double deviation, Draws explore) {
    learner.act(observation, action);
    for (int k = 0; k < scores.length; k++) {
      scores[k] =
          deviation == 0
              ? action[k]
              : (float) (StrictMath.log(action[k]) + deviation * explore.normal());
    }
    DtasmDecision decision = Naming.name(slot, scores, settings.admitted());
    if (settings.executed()) {
      Naming.write(decision, slot.servers(), action);
    }
    return decision;
  }

  private static SortedMap<String, Double> numbers(int slots, double[] totals, double loss) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    numbers.put("loss", loss);
    for (int c = 0; c < totals.length; c++) {
      String name = PROBLEM.components().get(c).name();
      if (name.equals("cloudBits") || name.equals("migrated") || name.equals("migrationFailed")) {
        numbers.put(name, totals[c] / slots);
      }
    }
    return numbers;
  }

  @Override
  public long gradientSteps() {
    return learner.steps();
  }

  @Override
  public long environmentSteps() {
    return slots;
  }

  /** Rounded: the large networks of the paper's size take half the room, and decide alike. */
  @Override
  public Tensors policyWeights() {
    return new Tensors().putRounded(Td3Policy.ACTOR, learner.actorWeights());
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(long seed) {
    return new Td3Policy(settings, policyWeights());
  }

  @Override
  public void save(String name, Tensors out) {
    learner.save(name + ".learner", out);
    replay.save(name + ".replay", out);
    out.put(name + ".slots", slots);
  }

  @Override
  public void load(String name, Tensors in) {
    learner.load(name + ".learner", in);
    replay.load(name + ".replay", in);
    slots = in.longs(name + ".slots")[0];
  }
}
