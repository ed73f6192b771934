package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.Outcome;
import io.gapstone.core.Policy;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Algorithm 1: plays episodes, keeps what happened, and learns from batches of it. */
final class D3qnTrainee implements Trainee<DelayEnergySlot, DelayEnergyDecision> {

  private static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();

  private final TrainingTask<DelayEnergyInstance> task;
  private final D3qnSettings settings;
  private final Learner learner;
  private long environmentSteps;

  D3qnTrainee(TrainingTask<DelayEnergyInstance> task) {
    this.task = task;
    this.settings = D3qnSettings.of(task.hyperparameters());
    DelayEnergyInstance first = task.instances().training(0);
    this.learner =
        new Learner(
            settings,
            settings.encoder(first.users(), first.servers()),
            first.servers(),
            task.backend(),
            task.seed());
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    double progress = Math.min(1, (double) episode / task.episodes());
    Chooser chooser = learner.begin(episode, progress);
    DelayEnergyInstance instance = weighted(task.instances().training(episode), episode);
    double[] totals = new double[PROBLEM.components().size()];
    double earned = play(instance, chooser, totals);
    learner.end(episode);
    double decisions = (double) instance.users() * instance.slots();
    environmentSteps += (long) decisions;
    SortedMap<String, Double> numbers = new TreeMap<>();
    numbers.put("return", earned);
    numbers.put("loss", learner.loss());
    numbers.put("decisionCost", totals[DelayEnergyTotals.DECISION_COST]);
    numbers.put("moves", totals[DelayEnergyTotals.MOVES] / decisions);
    numbers.put("refused", totals[DelayEnergyTotals.REFUSED] / decisions);
    return numbers;
  }

  /** The instance with a weight of energy drawn for the episode, evenly in its logarithm. */
  private DelayEnergyInstance weighted(DelayEnergyInstance instance, int episode) {
    if (settings.leastWeight() == 0) {
      return instance;
    }
    double low = StrictMath.log(settings.leastWeight());
    double high = StrictMath.log(settings.greatestWeight());
    double at = Draws.of(task.seed(), "weight/" + episode).unit();
    double weight = StrictMath.exp(low + at * (high - low));
    return PROBLEM.played(instance, Map.of("energyWeight", Double.toString(weight)));
  }

  /** Plays an episode, learning after each slot; gives the sum of rewards. */
  private double play(DelayEnergyInstance instance, Chooser chooser, double[] totals) {
    int users = instance.users();
    StateEncoder encoder = settings.encoder(users, instance.servers());
    TaskRewards earned = settings.rewards();
    float[][] before = new float[users][encoder.size()];
    float[][] now = new float[users][encoder.size()];
    boolean[] offered = new boolean[instance.servers()];
    int[][] actions = new int[users][1];
    float[] rewards = new float[users];
    double sum = 0;
    DelayEnergyState state = PROBLEM.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      DelayEnergySlot slot = PROBLEM.slot(instance, t, state);
      DelayEnergySequence sequence = new DelayEnergySequence(slot);
      learner.drawNoise();
      for (int u = 0; u < users; u++) {
        encoder.encode(slot, sequence, now[u], offered);
        if (t > 0) {
          learner.remember(before[u], actions[u], rewards[u], now[u], offered);
        }
        actions[u][0] = chooser.choose(now[u], offered);
        sequence.wish(actions[u][0]);
      }
      DelayEnergyDecision decision = sequence.decision();
      earned.of(slot, decision, rewards);
      for (float reward : rewards) {
        sum += reward;
      }
      Outcome<DelayEnergyState> outcome = PROBLEM.transition(instance, t, state, decision);
      for (int c = 0; c < totals.length; c++) {
        totals[c] += outcome.components()[c];
      }
      state = outcome.next();
      float[][] swapped = before;
      before = now;
      now = swapped;
      learner.learn();
    }
    return sum;
  }

  @Override
  public long gradientSteps() {
    return learner.gradientSteps();
  }

  @Override
  public long environmentSteps() {
    return environmentSteps;
  }

  @Override
  public Tensors policyWeights() {
    return new Tensors().put("values", learner.policyWeights());
  }

  @Override
  public Policy<DelayEnergySlot, DelayEnergyDecision> policy(long seed) {
    return new D3qnPolicy(settings, learner.policyWeights());
  }

  @Override
  public void save(String name, Tensors out) {
    learner.save(name + ".learner", out);
    out.put(name + ".environmentSteps", environmentSteps);
  }

  @Override
  public void load(String name, Tensors in) {
    learner.load(name + ".learner", in);
    environmentSteps = in.longs(name + ".environmentSteps")[0];
  }
}
