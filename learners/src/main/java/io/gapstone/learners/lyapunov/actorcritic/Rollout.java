package io.gapstone.learners.lyapunov.actorcritic;

/** One user's way through an episode, slot by slot, as both networks learn from it. */
final class Rollout {

  final float[] actorInput;
  final float[] criticInput;
  final boolean[] allowed;
  final int[] actions;
  final double[] rewards;
  int steps;

  /**
   * @param capacity slots of an episode
   * @param actorWidth what the actor reads per slot
   * @param criticWidth what the critic reads per slot
   */
  Rollout(int capacity, int actorWidth, int criticWidth, int candidates) {
    // The critic also reads the slot that follows the last, which is none: it stays 0.
    actorInput = new float[capacity * actorWidth];
    criticInput = new float[(capacity + 1) * criticWidth];
    allowed = new boolean[capacity * candidates];
    actions = new int[capacity];
    rewards = new double[capacity];
  }
}
