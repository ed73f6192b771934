package io.gapstone.learners.isma.world;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;

/** The last so many sequences of observations, actions and rewards, all of one length. */
public final class SequenceMemory implements Saved {

  private final WorldSizes sizes;
  private final int capacity;
  private final int length;
  private float[] observations = {};
  private float[] actions = {};
  private float[] rewards = {};
  private int count;
  private int next;

  /**
   * @param capacity how many sequences are kept
   * @param length steps of each
   */
  public SequenceMemory(WorldSizes sizes, int capacity, int length) {
    this.sizes = sizes;
    this.capacity = capacity;
    this.length = length;
  }

  public int count() {
    return count;
  }

  /** Adds a sequence, in place of the oldest where there is no room; copies the arrays. */
  public void add(float[] seen, float[] done, float[] earned) {
    if (count < capacity) {
      count++;
      if (rewards.length < count * length) {
        room(Math.min(capacity, 2 * count));
      }
    }
    put(seen, observations, length * sizes.observation());
    put(done, actions, length * sizes.action());
    put(earned, rewards, length);
    next = (next + 1) % capacity;
  }

  private void room(int sequences) {
    observations = Arrays.copyOf(observations, sequences * length * sizes.observation());
    actions = Arrays.copyOf(actions, sequences * length * sizes.action());
    rewards = Arrays.copyOf(rewards, sequences * length);
  }

  private void put(float[] from, float[] to, int size) {
    System.arraycopy(from, 0, to, next * size, size);
  }

  /** Fills a batch with parts of sequences, every one as likely as any other. */
  public void draw(WorldBatch batch, Draws draws) {
    for (int b = 0; b < batch.sequences(); b++) {
      int sequence = draws.index(count);
      int first = draws.index(length - batch.steps() + 1);
      for (int t = 0; t < batch.steps(); t++) {
        int from = sequence * length + first + t;
        int to = t * batch.sequences() + b;
        copy(observations, from, batch.observations(), to, sizes.observation());
        copy(actions, from, batch.actions(), to, sizes.action());
        batch.rewards()[to] = rewards[from];
      }
    }
  }

  private static void copy(float[] from, int row, float[] to, int toRow, int size) {
    System.arraycopy(from, row * size, to, toRow * size, size);
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(
        name + ".observations", Arrays.copyOf(observations, count * length * sizes.observation()));
    out.put(name + ".actions", Arrays.copyOf(actions, count * length * sizes.action()));
    out.put(name + ".rewards", Arrays.copyOf(rewards, count * length));
    out.put(name + ".next", count, next);
  }

  @Override
  public void load(String name, Tensors in) {
    int[] counts = in.ints(name + ".next", 2);
    count = counts[0];
    next = counts[1];
    observations = in.floats(name + ".observations", count * length * sizes.observation()).clone();
    actions = in.floats(name + ".actions", count * length * sizes.action()).clone();
    rewards = in.floats(name + ".rewards", count * length).clone();
  }
}
