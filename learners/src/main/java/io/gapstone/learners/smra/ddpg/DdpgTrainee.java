package io.gapstone.learners.smra.ddpg;

import static io.gapstone.learners.smra.ddpg.DdpgHyper.ACTION;
import static io.gapstone.learners.smra.ddpg.DdpgHyper.WISH;

import io.gapstone.core.Policy;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.explore.OrnsteinUhlenbeck;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.smra.RowNet;
import io.gapstone.learners.smra.SmraTurns;
import io.gapstone.learners.smra.TurnTrainee;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.TrainingTask;

/** A run of the rounded DDPG. */
final class DdpgTrainee extends TurnTrainee {

  private final DdpgHyper hyper;
  private final DdpgLearner learner;
  private final DdpgChooser chooser;
  private final OrnsteinUhlenbeck noise;
  private final Act act = new Act(Replay.NO_CHOICES, new float[ACTION]);

  DdpgTrainee(TrainingTask<SmraInstance> task, DdpgHyper hyper) {
    super(task, hyper.turns(), new Shape(hyper.width(), 0, ACTION, 0));
    this.hyper = hyper;
    learner = new DdpgLearner(hyper, task.backend(), task.seed());
    chooser = new DdpgChooser(hyper, RowNet.of(learner.actor()));
    noise = new OrnsteinUhlenbeck(ACTION, hyper.noisePull(), hyper.noise());
  }

  @Override
  protected void calm() {
    noise.reset();
  }

  @Override
  protected Act act(SmraTurns turns, int u, float[] state, double epsilon, Draws explore) {
    float[] action = act.actions();
    chooser.name(state, action);
    noise.addTo(action, -1, 1, explore);
    if (explore.unit() < epsilon) {
      for (int j = 0; j < ACTION; j++) {
        action[j] = (float) (2 * explore.unit() - 1);
      }
    }
    chooser.play(turns, u, state, action);
    if (hyper.remembersExecuted()) {
      action[WISH] = chooser.moves(state, action) ? 1 : -1;
    }
    return act;
  }

  @Override
  protected double learn(Batch batch) {
    return learner.learn(batch);
  }

  @Override
  public Tensors policyWeights() {
    return new Tensors().put(DdpgAlgorithm.ACTOR, learner.actor().weights());
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(long seed) {
    return DdpgAlgorithm.policy(hyper, policyWeights());
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
