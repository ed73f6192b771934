package io.gapstone.learners.smra;

import io.gapstone.core.Outcome;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
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
 * The loop of SMRA's Algorithm 1, which all learners of the family share; a step is one user's
 * turn. Lines 6, 7 and 13 to 15 are the learners' own.
 */
public abstract class TurnTrainee implements Trainee<SmraSlot, SmraDecision> {

  private final SmraProblem problem = new SmraProblem();
  private final TrainingTask<SmraInstance> task;
  private final TurnHyper hyper;
  private final UserEncoder encoder;
  private final Replay replay;
  private final Batch batch;
  private final TurnHistory history;
  private final Schedule epsilon;
  private final float[] state;
  private long turnsTaken;
  private long gradientSteps;

  /**
   * @param shape of the steps that the learner remembers
   */
  protected TurnTrainee(TrainingTask<SmraInstance> task, TurnHyper hyper, Shape shape) {
    this.task = task;
    this.hyper = hyper;
    encoder = hyper.encoder();
    replay = new Replay(shape, hyper.replay()); // line 1
    batch = new Batch(shape, hyper.batch());
    history = new TurnHistory(shape, replay);
    long falling = Math.max(1, Math.round(hyper.epsilonShare() * task.episodes()));
    epsilon = Schedule.linear(hyper.epsilonFirst(), hyper.epsilonLast(), falling);
    state = new float[encoder.width()];
  }

  /** What is expected of users: lines 9 and 10, for a learner that predicts. */
  protected Expectation expectation() {
    return Expectation.OF_THE_INSTANCE;
  }

  /** Line 4: noise, where there is some, begins anew. */
  protected void calm() {}

  /**
   * Lines 6 and 7: chooses for one user and ends its turn.
   *
   * @param epsilon how likely anything is done
   * @return what is remembered of it; may be the same object each time
   */
  protected abstract Act act(SmraTurns turns, int u, float[] state, double epsilon, Draws explore);

  /**
   * Lines 13 to 15: one gradient step.
   *
   * @return the loss
   */
  protected abstract double learn(Batch batch);

  /**
   * What else happens when an episode is over.
   *
   * @param curve for more numbers
   * @return how many more gradient steps were taken
   */
  protected int after(int episode, SmraInstance instance, SortedMap<String, Double> curve) {
    return 0;
  }

  /** What is remembered of a turn. */
  public record Act(int[] choices, float[] actions) {}

  @Override
  public SortedMap<String, Double> episode(int episode) { // line 2
    Draws explore = Draws.of(task.seed(), "explore/" + episode);
    Draws batches = Draws.of(task.seed(), "batches/" + episode);
    SmraInstance instance = task.instances().training(episode);
    SmraTurns turns = new SmraTurns(expectation());
    SmraState now = problem.initialState(instance); // line 3
    double[] delays = new double[instance.users()];
    double total = 0;
    double loss = 0;
    long stepsBefore = gradientSteps;
    history.begin(instance.users());
    calm();
    for (int t = 0; t < instance.slots(); t++) { // line 5
      SmraSlot slot = problem.slot(instance, t, now);
      turns.begin(slot);
      for (int u = 0; u < instance.users(); u++) {
        turn(turns, u, epsilon.at(episode), explore);
        loss += maybeLearn(batches);
      }
      Outcome<SmraState> outcome = // line 8
          problem.transition(instance, t, now, turns.decision(), delays);
      for (int u = 0; u < delays.length; u++) {
        history.paid(u, reward(slot, u, delays[u]));
      }
      total += outcome.components()[SmraProblem.DELAY];
      now = outcome.next(); // line 12
    }
    if (hyper.end().equals("terminal")) {
      history.end();
    }
    SortedMap<String, Double> curve = new TreeMap<>();
    curve.put("meanDelay", total / ((double) instance.slots() * instance.users()));
    curve.put("loss", loss / Math.max(1, gradientSteps - stepsBefore));
    curve.put("epsilon", epsilon.at(episode));
    gradientSteps += after(episode, instance, curve);
    return curve;
  }

  private void turn(SmraTurns turns, int u, double epsilon, Draws explore) {
    encoder.encode(turns, u, state, 0);
    history.arrive(u, state); // line 11, for the user's last turn
    Act act = act(turns, u, state, epsilon, explore);
    history.acted(u, state, act.choices(), act.actions());
    turnsTaken++;
  }

  private double maybeLearn(Draws batches) {
    if (turnsTaken < hyper.warmup() || turnsTaken % hyper.every() != 0 || replay.size() == 0) {
      return 0;
    }
    replay.draw(batch, batches); // line 13
    gradientSteps++;
    return learn(batch);
  }

  private double reward(SmraSlot slot, int u, double delaySeconds) {
    return hyper.reward().equals("excess")
        ? SmraReward.ofExcess(slot, u, delaySeconds)
        : SmraReward.of(delaySeconds);
  }

  @Override
  public final long gradientSteps() {
    return gradientSteps;
  }

  @Override
  public final long environmentSteps() {
    return turnsTaken;
  }

  @Override
  public void save(String name, Tensors out) {
    replay.save(name + ".replay", out);
    out.put(name + ".counts", turnsTaken, gradientSteps);
  }

  @Override
  public void load(String name, Tensors in) {
    replay.load(name + ".replay", in);
    long[] counts = in.longs(name + ".counts");
    turnsTaken = counts[0];
    gradientSteps = counts[1];
  }
}
