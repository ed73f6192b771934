package io.gapstone.learners.isma.world;

/**
 * Sequences to learn from, time running slowest: step t of sequence b is row {@code t * sequences +
 * b} of each array.
 */
public final class WorldBatch {

  private final int sequences;
  private final int steps;
  private final float[] observations;
  private final float[] actions;
  private final float[] rewards;

  public WorldBatch(WorldSizes sizes, int sequences, int steps) {
    this.sequences = sequences;
    this.steps = steps;
    this.observations = new float[steps * sequences * sizes.observation()];
    this.actions = new float[steps * sequences * sizes.action()];
    this.rewards = new float[steps * sequences];
  }

  public int sequences() {
    return sequences;
  }

  public int steps() {
    return steps;
  }

  /** What was seen before each action. */
  public float[] observations() {
    return observations;
  }

  public float[] actions() {
    return actions;
  }

  /** What each action led to. */
  public float[] rewards() {
    return rewards;
  }
}
