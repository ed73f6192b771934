package io.gapstone.learners.smra;

import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;

/**
 * Makes steps for a replay out of users' turns: a user's step ends where its next turn begins, one
 * slot later. Room that others took in between is part of what it then finds.
 */
final class TurnHistory {

  private final Replay replay;
  private final Shape shape;
  private float[][] states = {};
  private int[][] choices = {};
  private float[][] actions = {};
  private double[] rewards = {};
  private boolean begun;

  TurnHistory(Shape shape, Replay replay) {
    this.shape = shape;
    this.replay = replay;
  }

  /** Begins an episode. Steps that the last one left open are forgotten. */
  void begin(int users) {
    begun = false;
    if (states.length != users) {
      states = new float[users][shape.state()];
      choices = new int[users][shape.choices()];
      actions = new float[users][shape.action()];
      rewards = new double[users];
    }
  }

  /** It is a user's turn again, which ends its last step. */
  void arrive(int u, float[] state) {
    if (begun) {
      replay.add(states[u], choices[u], actions[u], rewards[u], state, false, Replay.ALL_ALLOWED);
    }
  }

  /** What the user did. */
  void acted(int u, float[] state, int[] choice, float[] action) {
    System.arraycopy(state, 0, states[u], 0, shape.state());
    System.arraycopy(choice, 0, choices[u], 0, shape.choices());
    System.arraycopy(action, 0, actions[u], 0, shape.action());
  }

  /** What came of it, when the slot was over. */
  void paid(int u, double reward) {
    rewards[u] = reward;
    begun |= u == rewards.length - 1;
  }

  /** Ends the episode for good: nothing comes after the last steps. */
  void end() {
    for (int u = 0; u < rewards.length; u++) {
      replay.add(
          states[u], choices[u], actions[u], rewards[u], states[u], true, Replay.ALL_ALLOWED);
    }
    begun = false;
  }
}
