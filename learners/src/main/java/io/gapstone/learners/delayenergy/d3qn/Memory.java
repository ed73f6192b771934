package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.Priorities;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.PrioritisedReplay;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;

/** What the agent remembers of its decisions, drawn by priority or evenly. */
interface Memory extends Saved {

  void add(float[] state, int[] action, float reward, float[] next, boolean[] offered);

  int size();

  /**
   * @param importance how much the bias of priorities is taken back
   */
  void draw(Batch batch, double importance, Draws draws);

  /** Tells by how much the steps of a batch surprised. */
  void surprised(Batch batch, float[] errors);

  static Memory of(D3qnSettings settings, Shape shape) {
    return settings.prioritised() ? new ByPriority(settings, shape) : new Even(settings, shape);
  }

  /** Every step has the same chance. */
  final class Even implements Memory {

    private final Replay replay;

    Even(D3qnSettings settings, Shape shape) {
      this.replay = new Replay(shape, settings.capacity());
    }

    @Override
    public void add(float[] state, int[] action, float reward, float[] next, boolean[] offered) {
      replay.add(state, action, Replay.NO_ACTION, reward, next, false, offered);
    }

    @Override
    public int size() {
      return replay.size();
    }

    @Override
    public void draw(Batch batch, double importance, Draws draws) {
      replay.draw(batch, draws);
    }

    @Override
    public void surprised(Batch batch, float[] errors) {
      // nothing depends on it
    }

    @Override
    public void save(String name, Tensors out) {
      replay.save(name, out);
    }

    @Override
    public void load(String name, Tensors in) {
      replay.load(name, in);
    }
  }

  /** Steps that surprised are drawn more often. */
  final class ByPriority implements Memory {

    private final PrioritisedReplay replay;

    ByPriority(D3qnSettings settings, Shape shape) {
      Priorities priorities = new Priorities(settings.priorityExponent(), settings.priorityFloor());
      this.replay = new PrioritisedReplay(shape, settings.capacity(), priorities);
    }

    @Override
    public void add(float[] state, int[] action, float reward, float[] next, boolean[] offered) {
      replay.add(state, action, Replay.NO_ACTION, reward, next, false, offered);
    }

    @Override
    public int size() {
      return replay.size();
    }

    @Override
    public void draw(Batch batch, double importance, Draws draws) {
      replay.draw(batch, importance, draws);
    }

    @Override
    public void surprised(Batch batch, float[] errors) {
      replay.update(batch, errors);
    }

    @Override
    public void save(String name, Tensors out) {
      replay.save(name, out);
    }

    @Override
    public void load(String name, Tensors in) {
      replay.load(name, in);
    }
  }
}
