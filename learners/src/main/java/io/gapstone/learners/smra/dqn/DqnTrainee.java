package io.gapstone.learners.smra.dqn;

import io.gapstone.core.Policy;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.SmraActions;
import io.gapstone.learners.smra.SmraTurns;
import io.gapstone.learners.smra.TurnTrainee;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.TrainingTask;

/** A run of the discretised DQN. */
final class DqnTrainee extends TurnTrainee {

  private final DqnHyper hyper;
  private final DqnLearner learner;
  private final DqnChooser chooser;
  private final Act act = new Act(new int[1], Replay.NO_ACTION);

  DqnTrainee(TrainingTask<SmraInstance> task, DqnHyper hyper) {
    super(task, hyper.turns(), new Shape(hyper.width(), 1, 0, 0));
    this.hyper = hyper;
    learner = new DqnLearner(hyper, task.backend(), task.seed());
    chooser = new DqnChooser(hyper, RowNet.of(learner.value()));
  }

  @Override
  protected Act act(SmraTurns turns, int u, float[] state, double epsilon, Draws explore) {
    boolean any = explore.unit() < epsilon;
    int action = any ? explore.index(hyper.actions()) : chooser.best(state);
    act.choices()[0] = hyper.turns().mayMove(state, 0) ? action : SmraActions.STAY;
    chooser.play(turns, u, act.choices()[0]);
    return act;
  }

  @Override
  protected double learn(Batch batch) {
    return learner.learn(batch);
  }

  @Override
  public Tensors policyWeights() {
    return new Tensors().put(DqnAlgorithm.VALUE, learner.value().weights());
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(long seed) {
    return DqnAlgorithm.policy(hyper, policyWeights());
  }

  @Override
  public void save(String name, Tensors out) {
    super.save(name, out);
    learner.save(name + ".learner", out);
  }

  @Override
  public void load(String name, Tensors in) {
    super.load(name, in);
    learner.load(name + ".learner", in);
  }
}
