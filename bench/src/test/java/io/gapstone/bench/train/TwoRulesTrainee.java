package io.gapstone.bench.train;

import io.gapstone.core.Outcome;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovState;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run of {@link TwoRules}. */
final class TwoRulesTrainee implements Trainee<LyapunovSlot, LyapunovDecision> {

  private final LyapunovProblem problem = new LyapunovProblem();
  private final TrainingTask<LyapunovInstance> task;
  private final Net net;
  private final Tape tape;
  private long steps;

  TwoRulesTrainee(TrainingTask<LyapunovInstance> task) {
    this.task = task;
    Adam adam = Adam.of(task.hyperparameters().number("rate", 0, 1));
    this.net = task.backend().build(TwoRules.NET, adam, Draws.of(task.seed(), "weights"));
    this.tape = net.tape(1);
    tape.input()[0] = 1;
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    pause();
    LyapunovInstance instance = task.instances().training(episode);
    Draws draws = Draws.of(task.seed(), "explore/" + episode);
    LyapunovState state = problem.initialState(instance);
    double sum = 0;
    for (int t = 0; t < instance.slots(); t++) {
      int rule = draws.index(2);
      LyapunovSlot slot = problem.slot(instance, t, state);
      Outcome<LyapunovState> outcome =
          problem.transition(instance, t, state, TwoRules.decide(slot, rule));
      double cost = problem.objective(instance, 1, outcome.components());
      sum += cost;
      net.forward(tape, 1);
      tape.outputGradient()[rule] = tape.output()[rule] + (float) cost;
      tape.outputGradient()[1 - rule] = 0;
      net.backward(tape, 1);
      net.step();
      state = outcome.next();
      steps++;
    }
    SortedMap<String, Double> numbers = new TreeMap<>();
    numbers.put("return", -sum);
    return numbers;
  }

  private void pause() {
    try {
      Thread.sleep(task.hyperparameters().integer("pauseMillis", 0, 10_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public long gradientSteps() {
    return net.steps();
  }

  @Override
  public long environmentSteps() {
    return steps;
  }

  @Override
  public Tensors policyWeights() {
    return new Tensors().put("net", net.weights());
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(long seed) {
    return slot -> {
      net.forward(tape, 1);
      return TwoRules.decide(slot, EpsilonGreedy.best(tape.output(), 0, 2));
    };
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".net", net.weights());
    out.put(name + ".moments", net.moments());
    out.put(name + ".steps", steps, net.steps());
  }

  @Override
  public void load(String name, Tensors in) {
    net.setWeights(in.floats(name + ".net"));
    net.setMoments(in.floats(name + ".moments"), in.longs(name + ".steps", 2)[1]);
    steps = in.longs(name + ".steps", 2)[0];
  }
}
