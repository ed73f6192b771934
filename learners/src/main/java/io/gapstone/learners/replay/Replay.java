package io.gapstone.learners.replay;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;

/** The last so many steps. When it is full, the oldest step makes room for the newest. */
public final class Replay implements Saved {

  /** For steps whose actions have no whole numbers. */
  public static final int[] NO_CHOICES = {};

  /** For steps whose actions have no real numbers. */
  public static final float[] NO_ACTION = {};

  /** For steps after which everything is allowed. */
  public static final boolean[] ALL_ALLOWED = {};

  private final Shape shape;
  private final int capacity;
  private final float[] states;
  private final float[] nextStates;
  private final float[] rewards;
  private final boolean[] terminal;
  private final int[] choices;
  private final float[] actions;
  private final boolean[] allowed;
  private int size;
  private int next;

  public Replay(Shape shape, int capacity) {
    shape.requireRoom(capacity);
    this.shape = shape;
    this.capacity = capacity;
    this.states = new float[capacity * shape.state()];
    this.nextStates = new float[capacity * shape.state()];
    this.rewards = new float[capacity];
    this.terminal = new boolean[capacity];
    this.choices = new int[capacity * shape.choices()];
    this.actions = new float[capacity * shape.action()];
    this.allowed = new boolean[capacity * shape.allowed()];
  }

  public Shape shape() {
    return shape;
  }

  /** How many steps there are. */
  public int size() {
    return size;
  }

  public int capacity() {
    return capacity;
  }

  /**
   * Remembers a step. The arrays are copied, each from its beginning.
   *
   * @param end whether the process ended with this step: not where only time ran out, because then
   *     the next state still has a value
   * @param nextAllowed what the next state allows
   * @return where the step lies
   */
  public int add(
      float[] state,
      int[] choice,
      float[] action,
      double reward,
      float[] nextState,
      boolean end,
      boolean[] nextAllowed) {
    int at = next;
    System.arraycopy(state, 0, states, at * shape.state(), shape.state());
    System.arraycopy(nextState, 0, nextStates, at * shape.state(), shape.state());
    System.arraycopy(choice, 0, choices, at * shape.choices(), shape.choices());
    System.arraycopy(action, 0, actions, at * shape.action(), shape.action());
    System.arraycopy(nextAllowed, 0, allowed, at * shape.allowed(), shape.allowed());
    rewards[at] = (float) reward;
    terminal[at] = end;
    next = (next + 1) % capacity;
    size = Math.max(size, at + 1);
    return at;
  }

  /** Fills the batch with steps drawn uniformly, with replacement. */
  public void draw(Batch batch, Draws draws) {
    if (size == 0) {
      throw new IllegalStateException("the replay is empty");
    }
    for (int row = 0; row < batch.rows(); row++) {
      copy(draws.index(size), batch, row);
    }
  }

  /** Copies one step into a row of the batch. */
  void copy(int at, Batch batch, int row) {
    batch.indices()[row] = at;
    int length = shape.state();
    System.arraycopy(states, at * length, batch.states(), row * length, length);
    System.arraycopy(nextStates, at * length, batch.nextStates(), row * length, length);
    length = shape.choices();
    System.arraycopy(choices, at * length, batch.choices(), row * length, length);
    length = shape.action();
    System.arraycopy(actions, at * length, batch.actions(), row * length, length);
    length = shape.allowed();
    System.arraycopy(allowed, at * length, batch.allowed(), row * length, length);
    batch.rewards()[row] = rewards[at];
    batch.terminal()[row] = terminal[at];
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".position", next, size);
    out.put(name + ".states", Arrays.copyOf(states, size * shape.state()));
    out.put(name + ".nextStates", Arrays.copyOf(nextStates, size * shape.state()));
    out.put(name + ".rewards", Arrays.copyOf(rewards, size));
    out.put(name + ".terminal", ints(terminal, size));
    out.put(name + ".choices", Arrays.copyOf(choices, size * shape.choices()));
    out.put(name + ".actions", Arrays.copyOf(actions, size * shape.action()));
    out.put(name + ".allowed", ints(allowed, size * shape.allowed()));
  }

  @Override
  public void load(String name, Tensors in) {
    int[] position = in.ints(name + ".position", 2);
    if (position[1] < 0 || position[1] > capacity || position[0] < 0 || position[0] >= capacity) {
      throw new IllegalArgumentException(
          name + " holds " + position[1] + " steps; there is room for " + capacity);
    }
    next = position[0];
    size = position[1];
    fill(states, in.floats(name + ".states", size * shape.state()));
    fill(nextStates, in.floats(name + ".nextStates", size * shape.state()));
    fill(rewards, in.floats(name + ".rewards", size));
    flags(terminal, in.ints(name + ".terminal", size));
    System.arraycopy(
        in.ints(name + ".choices", size * shape.choices()), 0, choices, 0, size * shape.choices());
    fill(actions, in.floats(name + ".actions", size * shape.action()));
    flags(allowed, in.ints(name + ".allowed", size * shape.allowed()));
  }

  private static void fill(float[] to, float[] from) {
    System.arraycopy(from, 0, to, 0, from.length);
  }

  /** One number per flag: checkpoints are short-lived. */
  private static int[] ints(boolean[] flags, int count) {
    int[] packed = new int[count];
    for (int k = 0; k < count; k++) {
      packed[k] = flags[k] ? 1 : 0;
    }
    return packed;
  }

  private static void flags(boolean[] to, int[] from) {
    for (int k = 0; k < from.length; k++) {
      to[k] = from[k] != 0;
    }
  }
}
