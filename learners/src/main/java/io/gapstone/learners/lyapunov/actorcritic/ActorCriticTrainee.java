package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovCosts;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovState;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.lyapunov.CandidateActions;
import io.gapstone.learners.lyapunov.SystemTwin;
import io.gapstone.learners.train.StepCounts;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.SortedMap;
import java.util.TreeMap;

/** Algorithm 1: first the critic alone, under random actions; then both. */
final class ActorCriticTrainee implements Trainee<LyapunovSlot, LyapunovDecision> {

  static final String ACTOR = "actor";
  static final String CANDIDATES = "candidates";

  private final LyapunovProblem problem = new LyapunovProblem();
  private final TrainingTask<LyapunovInstance> task;
  private final ActorCriticHyper hyper;
  private final SlotView view;
  private final int candidates;
  private final ActorCriticLearner learner;
  private final int pretraining;
  private final float[] probabilities;
  private final boolean[] allowed;
  private final StepCounts steps = new StepCounts();

  ActorCriticTrainee(TrainingTask<LyapunovInstance> task, ActorCriticHyper hyper) {
    this.task = task;
    this.hyper = hyper;
    LyapunovInstance first = task.instances().training(0);
    view = SlotView.of(hyper);
    candidates = first.candidates();
    learner =
        new ActorCriticLearner(hyper, view, candidates, first.slots(), task.backend(), task.seed());
    pretraining = (int) Math.round(hyper.pretraining() * task.episodes());
    probabilities = new float[candidates];
    allowed = new boolean[candidates];
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    LyapunovInstance instance = task.instances().training(episode);
    boolean random = episode < pretraining;
    Journey[] journeys = new Journey[instance.users()];
    for (int u = 0; u < journeys.length; u++) {
      journeys[u] = new Journey(instance.slots());
    }
    Draws draws = Draws.of(task.seed(), "explore/" + episode);
    LyapunovState state = problem.initialState(instance);
    int[] ranks = new int[journeys.length];
    for (int t = 0; t < instance.slots(); t++) {
      LyapunovSlot slot = problem.slot(instance, t, state);
      for (int u = 0; u < ranks.length; u++) {
        observe(slot, u, t, journeys[u]);
        if (hyper.stepwise() && t > 0) {
          journeys[u].learn(t - 1, t, false, random);
        }
        ranks[u] = choose(slot, u, t, journeys[u], random, draws);
      }
      LyapunovDecision decision = CandidateActions.decision(slot, ranks);
      state = problem.transition(instance, t, state, decision).next();
      steps.addEnvironment(ranks.length);
    }
    return finish(instance, journeys, random);
  }

  /** Lines 3 and 18: the state. */
  private void observe(LyapunovSlot slot, int u, int t, Journey journey) {
    Rollout rollout = journey.rollout;
    view.actor(slot, u, rollout.actorInput, t * view.actorWidth(candidates));
    view.critic(slot, u, rollout.criticInput, t * view.criticWidth(candidates));
    CandidateActions.allowed(slot, u, allowed);
    System.arraycopy(allowed, 0, rollout.allowed, t * candidates, candidates);
    journey.hostRanks[t] = slot.hostRank(u);
  }

  /** Lines 5 and 15 to 18: the action, and the reward that the system's twin gives. */
  private int choose(
      LyapunovSlot slot, int u, int t, Journey journey, boolean random, Draws draws) {
    if (random) {
      uniform(journey.rollout, t);
    } else {
      learner.probabilities(journey.rollout, t, journey.hostRanks[t], probabilities);
    }
    int rank = MaskedSoftmax.draw(probabilities, 0, candidates, draws);
    journey.rollout.actions[t] = rank;
    journey.rollout.rewards[t] = reward(slot, u, rank);
    journey.rollout.steps = t + 1;
    return rank;
  }

  private void uniform(Rollout rollout, int t) {
    for (int k = 0; k < candidates; k++) {
      probabilities[k] = 0;
      allowed[k] = rollout.allowed[t * candidates + k];
    }
    MaskedSoftmax.apply(probabilities.clone(), 0, candidates, allowed, probabilities, 0);
  }

  private double reward(LyapunovSlot slot, int u, int rank) {
    double latency = slot.latencySeconds(u, rank, 1);
    if (!hyper.calibrated()) {
      double estimate = slot.twin(u, rank, 1).estimateHz();
      latency +=
          LyapunovCosts.estimatedComputationSeconds(slot.cycles(u), estimate)
              - LyapunovCosts.computationSeconds(slot.cycles(u), slot.twin(u, rank, 1));
    }
    boolean moved = slot.candidate(u, rank) != slot.host(u);
    double cost = LyapunovCosts.moveCost(moved, slot.model().moveCost());
    return SystemTwin.reward(hyper.v(), latency, slot.queue(u), cost);
  }

  private SortedMap<String, Double> finish(
      LyapunovInstance instance, Journey[] journeys, boolean random) {
    double rewards = 0;
    double moves = 0;
    double errors = 0;
    for (Journey journey : journeys) {
      int from = hyper.stepwise() ? instance.slots() - 1 : 0;
      journey.learn(from, instance.slots(), true, random);
      errors += journey.squaredError / journeys.length;
      for (int t = 0; t < instance.slots(); t++) {
        rewards += journey.rollout.rewards[t] / journeys.length;
        moves += journey.rollout.actions[t] == journey.hostRanks[t] ? 0 : 1.0 / journeys.length;
      }
    }
    SortedMap<String, Double> curve = new TreeMap<>();
    curve.put("return", rewards);
    curve.put("moves", moves);
    curve.put("squaredError", errors);
    return curve;
  }

  /** One user's episode. */
  private final class Journey {
    private final Rollout rollout;
    private final int[] hostRanks;
    private double squaredError;

    Journey(int slots) {
      rollout =
          new Rollout(slots, view.actorWidth(candidates), view.criticWidth(candidates), candidates);
      hostRanks = new int[slots];
    }

    void learn(int from, int to, boolean ends, boolean random) {
      double discount = random ? hyper.discount() : hyper.laterDiscount();
      squaredError = learner.learn(rollout, hostRanks, from, to, ends, discount, !random);
      steps.addGradient(random ? 1 : 2);
    }
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
  public Tensors policyWeights() {
    return new Tensors().put(ACTOR, learner.actor().weights()).put(CANDIDATES, candidates);
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(long seed) {
    return new ActorCriticPolicy(hyper, candidates, learner.actor().weights());
  }

  @Override
  public void save(String name, Tensors out) {
    learner.save(name + ".learner", out);
    steps.save(name + ".steps", out);
  }

  @Override
  public void load(String name, Tensors in) {
    learner.load(name + ".learner", in);
    steps.load(name + ".steps", in);
  }
}
