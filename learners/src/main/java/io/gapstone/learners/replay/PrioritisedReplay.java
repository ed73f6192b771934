package io.gapstone.learners.replay;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.Priorities;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;

/**
 * Steps that are drawn the more often, the more they surprised.
 *
 * <p>A new step has the largest priority so far, so that each is drawn soon. A batch takes one step
 * from each of as many equal parts of the sum of priorities as it has rows (Schaul et al.,
 * "Prioritized experience replay", ICLR 2016).
 */
public final class PrioritisedReplay implements Saved {

  private final Replay replay;
  private final Priorities priorities;
  private final SumTree tree;
  private double largest = 1;

  public PrioritisedReplay(Shape shape, int capacity, Priorities priorities) {
    this.replay = new Replay(shape, capacity);
    this.priorities = priorities;
    this.tree = new SumTree(capacity);
  }

  public int size() {
    return replay.size();
  }

  /** As {@link Replay#add}. */
  public int add(
      float[] state,
      int[] choice,
      float[] action,
      double reward,
      float[] nextState,
      boolean end,
      boolean[] nextAllowed) {
    int at = replay.add(state, choice, action, reward, nextState, end, nextAllowed);
    tree.set(at, largest);
    return at;
  }

  /**
   * Fills the batch, with weights {@code (size * probability)^-beta} over the largest of them,
   * which undo the bias of the draw: wholly at beta 1, not at all at 0.
   */
  public void draw(Batch batch, double beta, Draws draws) {
    if (replay.size() == 0) {
      throw new IllegalStateException("the replay is empty");
    }
    double part = tree.total() / batch.rows();
    float[] weights = batch.weights();
    float greatest = 0;
    for (int row = 0; row < batch.rows(); row++) {
      int at = tree.find((row + draws.unit()) * part);
      replay.copy(at, batch, row);
      weights[row] = (float) StrictMath.pow(replay.size() * probability(at), -beta);
      greatest = Math.max(greatest, weights[row]);
    }
    for (int row = 0; row < batch.rows(); row++) {
      weights[row] /= greatest;
    }
  }

  /** How likely one draw takes this step. */
  double probability(int at) {
    return tree.get(at) / tree.total(); // DELAY-ENERGY (28)
  }

  /** Sets the priorities of the batch's steps by the errors that they were found to have. */
  public void update(Batch batch, float[] tdErrors) {
    for (int row = 0; row < batch.rows(); row++) {
      double priority = priorities.priority(tdErrors[row]);
      tree.set(batch.indices()[row], priority);
      largest = Math.max(largest, priority);
    }
  }

  @Override
  public void save(String name, Tensors out) {
    replay.save(name, out);
    out.put(name + ".priorities", tree.values(replay.size()));
    out.put(name + ".largest", largest);
  }

  @Override
  public void load(String name, Tensors in) {
    replay.load(name, in);
    double[] values = in.doubles(name + ".priorities", replay.size());
    for (int at = 0; at < values.length; at++) {
      tree.set(at, values[at]);
    }
    largest = in.doubles(name + ".largest", 1)[0];
  }
}
