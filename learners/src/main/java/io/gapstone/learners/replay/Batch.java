package io.gapstone.learners.replay;

/**
 * Steps drawn from a replay, row after row. Filled anew by each draw; the arrays stay the same and
 * are the caller's to read.
 */
public final class Batch {

  private final int rows;
  private final int[] indices;
  private final float[] states;
  private final float[] nextStates;
  private final float[] rewards;
  private final boolean[] terminal;
  private final int[] choices;
  private final float[] actions;
  private final boolean[] allowed;
  private final float[] weights;

  public Batch(Shape shape, int rows) {
    shape.requireRoom(rows);
    this.rows = rows;
    this.indices = new int[rows];
    this.states = new float[rows * shape.state()];
    this.nextStates = new float[rows * shape.state()];
    this.rewards = new float[rows];
    this.terminal = new boolean[rows];
    this.choices = new int[rows * shape.choices()];
    this.actions = new float[rows * shape.action()];
    this.allowed = new boolean[rows * shape.allowed()];
    this.weights = new float[rows];
    java.util.Arrays.fill(weights, 1);
  }

  public int rows() {
    return rows;
  }

  /** Where each row lies in the replay. */
  public int[] indices() {
    return indices;
  }

  public float[] states() {
    return states;
  }

  public float[] nextStates() {
    return nextStates;
  }

  public float[] rewards() {
    return rewards;
  }

  /** Whether the process ended with this step; false where only time ran out. */
  public boolean[] terminal() {
    return terminal;
  }

  public int[] choices() {
    return choices;
  }

  public float[] actions() {
    return actions;
  }

  /** What the next state allows. */
  public boolean[] allowed() {
    return allowed;
  }

  /** By how much to weigh each row's loss: 1 for a uniform draw. */
  public float[] weights() {
    return weights;
  }
}
