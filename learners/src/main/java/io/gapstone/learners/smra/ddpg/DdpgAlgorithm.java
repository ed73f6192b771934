package io.gapstone.learners.smra.ddpg;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.smra.Expectation;
import io.gapstone.learners.smra.TurnAlgorithm;
import io.gapstone.learners.smra.TurnPolicy;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;

/** The solver, as printed or with the changes that make it work. */
abstract class DdpgAlgorithm extends TurnAlgorithm {

  static final String ACTOR = "actor";

  DdpgAlgorithm(String id, String summary, DdpgHyper defaults) {
    super(id, summary, defaults.parameters());
  }

  @Override
  public Trainee<SmraSlot, SmraDecision> begin(TrainingTask<SmraInstance> task) {
    return new DdpgTrainee(task, DdpgHyper.of(task.hyperparameters()));
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return policy(DdpgHyper.of(hyperparameters), weights);
  }

  static Policy<SmraSlot, SmraDecision> policy(DdpgHyper hyper, Tensors weights) {
    FrozenNet actor = FrozenNet.of(hyper.actor(), weights.floats(ACTOR));
    return new TurnPolicy(
        Expectation.OF_THE_INSTANCE, hyper.turns().encoder(), new DdpgChooser(hyper, actor::run));
  }
}
