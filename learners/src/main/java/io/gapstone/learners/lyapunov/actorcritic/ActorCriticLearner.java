package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.lyapunov.ActorCritic;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;

/** The two networks and their steps. */
final class ActorCriticLearner implements Saved {

  private static final double CLIP = 10;
  private static final double SMALLEST_DEVIATION = 1e-6;

  private final ActorCriticHyper hyper;
  private final int candidates;
  private final int actorWidth;
  private final int criticWidth;
  private final Net actor;
  private final Net critic;
  private final Tape actorTape;
  private final Tape criticTape;
  private final Tape one;
  private final double[] advantages;
  private final float[] probabilities;
  private final boolean[] mask;

  ActorCriticLearner(
      ActorCriticHyper hyper,
      SlotView view,
      int candidates,
      int slots,
      Backend backend,
      long seed) {
    this.hyper = hyper;
    this.candidates = candidates;
    actorWidth = view.actorWidth(candidates);
    criticWidth = view.criticWidth(candidates);
    actor =
        backend.build(
            view.actor(candidates),
            Adam.of(hyper.actorRate()).clipped(CLIP),
            Draws.of(seed, "weights/actor"));
    critic =
        backend.build(
            view.critic(candidates),
            Adam.of(hyper.criticRate()).clipped(CLIP),
            Draws.of(seed, "weights/critic"));
    actorTape = actor.tape(slots * rowsPerSlot());
    criticTape = critic.tape(slots + 1);
    one = actor.tape(rowsPerSlot());
    advantages = new double[slots];
    probabilities = new float[candidates];
    mask = new boolean[candidates];
  }

  private int rowsPerSlot() {
    return actorWidth / actor.spec().inputs();
  }

  Net actor() {
    return actor;
  }

  /** The actor's probabilities in one slot of a rollout, to the start of {@code out}. */
  void probabilities(Rollout rollout, int step, int hostRank, float[] out) {
    System.arraycopy(rollout.actorInput, step * actorWidth, one.input(), 0, actorWidth);
    actor.forward(one, rowsPerSlot());
    prefer(one.output(), 0, hostRank);
    System.arraycopy(rollout.allowed, step * candidates, mask, 0, candidates);
    MaskedSoftmax.apply(one.output(), 0, candidates, mask, out, 0);
  }

  private void prefer(float[] scores, int at, int hostRank) {
    if (hostRank >= 0) {
      scores[at + hostRank] += (float) hyper.hostPreference();
    }
  }

  /**
   * Learns from slots {@code from..to-1} of a rollout.
   *
   * @param hostRanks where the service ran, by slot
   * @param episodeEnds whether no slot follows {@code to - 1}
   * @param discount epsilon
   * @param both whether the actor learns, too
   * @return the mean squared error (17)
   */
  double learn(
      Rollout rollout,
      int[] hostRanks,
      int from,
      int to,
      boolean episodeEnds,
      double discount,
      boolean both) {
    int count = to - from;
    System.arraycopy(
        rollout.criticInput, from * criticWidth, criticTape.input(), 0, (count + 1) * criticWidth);
    critic.forward(criticTape, count + 1);
    float[] values = criticTape.output();
    double squares = 0;
    double following = 0;
    for (int k = count - 1; k >= 0; k--) {
      boolean last = k == count - 1 && episodeEnds;
      double next = last ? 0 : values[k + 1];
      double error =
          ActorCritic.tdError(
              hyper.rewardScale() * rollout.rewards[from + k], discount, next, values[k]);
      following = error + discount * hyper.lambda() * following;
      advantages[k] = following;
      squares += error * error;
    }
    stepCritic(count);
    if (both) {
      stepActor(rollout, hostRanks, from, count);
    }
    return squares / count;
  }

  /** The printed rule climbs the value by the squared error; the usual one follows its sign. */
  private void stepCritic(int count) {
    float[] gradient = criticTape.outputGradient();
    for (int k = 0; k < count; k++) {
      double step = hyper.squaredError() ? advantages[k] * advantages[k] : advantages[k];
      gradient[k] = (float) (-step / count); // LYAPUNOV (18)
    }
    gradient[count] = 0;
    critic.backward(criticTape, count + 1);
    critic.step();
  }

  private void stepActor(Rollout rollout, int[] hostRanks, int from, int count) {
    if (hyper.normalised()) {
      normalise(count);
    }
    int rows = count * rowsPerSlot();
    System.arraycopy(
        rollout.actorInput, from * actorWidth, actorTape.input(), 0, count * actorWidth);
    actor.forward(actorTape, rows);
    for (int k = 0; k < count; k++) {
      int at = k * candidates;
      prefer(actorTape.output(), at, hostRanks[from + k]);
      System.arraycopy(rollout.allowed, (from + k) * candidates, mask, 0, candidates);
      MaskedSoftmax.apply(actorTape.output(), at, candidates, mask, probabilities, 0);
      double entropy = entropy();
      for (int a = 0; a < candidates; a++) {
        double p = probabilities[a];
        double chosen = a == rollout.actions[from + k] ? 1 : 0;
        double climb = advantages[k] * (chosen - p); // LYAPUNOV (19)
        if (p > 0) {
          climb -= hyper.entropy() * p * (StrictMath.log(p) + entropy);
        }
        actorTape.outputGradient()[at + a] = (float) (-climb / count);
      }
    }
    actor.backward(actorTape, rows);
    actor.step();
  }

  private double entropy() {
    double entropy = 0;
    for (float p : probabilities) {
      entropy -= p > 0 ? p * StrictMath.log(p) : 0;
    }
    return entropy;
  }

  private void normalise(int count) {
    double mean = 0;
    for (int k = 0; k < count; k++) {
      mean += advantages[k] / count;
    }
    double variance = 0;
    for (int k = 0; k < count; k++) {
      variance += (advantages[k] - mean) * (advantages[k] - mean) / count;
    }
    double deviation = Math.max(SMALLEST_DEVIATION, Math.sqrt(variance));
    for (int k = 0; k < count; k++) {
      advantages[k] = (advantages[k] - mean) / deviation;
    }
  }

  @Override
  public void save(String name, Tensors out) {
    SavedNet.save(actor, name + ".actor", out);
    SavedNet.save(critic, name + ".critic", out);
  }

  @Override
  public void load(String name, Tensors in) {
    SavedNet.load(actor, name + ".actor", in);
    SavedNet.load(critic, name + ".critic", in);
  }
}
