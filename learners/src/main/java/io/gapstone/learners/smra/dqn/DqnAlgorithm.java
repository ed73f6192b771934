package io.gapstone.learners.smra.dqn;

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
abstract class DqnAlgorithm extends TurnAlgorithm {

  static final String VALUE = "value";

  DqnAlgorithm(String id, String summary, DqnHyper defaults) {
    super(id, summary, defaults.parameters());
  }

  @Override
  public Trainee<SmraSlot, SmraDecision> begin(TrainingTask<SmraInstance> task) {
    return new DqnTrainee(task, DqnHyper.of(task.hyperparameters()));
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return policy(DqnHyper.of(hyperparameters), weights);
  }

  static Policy<SmraSlot, SmraDecision> policy(DqnHyper hyper, Tensors weights) {
    FrozenNet value = FrozenNet.of(hyper.value(), weights.floats(VALUE));
    return new TurnPolicy(
        Expectation.OF_THE_INSTANCE, hyper.turns().encoder(), new DqnChooser(hyper, value::run));
  }
}
