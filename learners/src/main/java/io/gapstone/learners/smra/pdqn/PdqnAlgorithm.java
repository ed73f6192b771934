package io.gapstone.learners.smra.pdqn;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.smra.TurnAlgorithm;
import io.gapstone.learners.smra.TurnPolicy;
import io.gapstone.learners.smra.location.LocationForecast;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;

/** The solver, as printed or with the changes that make it work. */
abstract class PdqnAlgorithm extends TurnAlgorithm {

  static final String ACTOR = "actor";
  static final String VALUE = "value";
  static final String LOCATION = "location";

  PdqnAlgorithm(String id, String summary, PdqnHyper defaults) {
    super(id, summary, defaults.parameters());
  }

  @Override
  public Trainee<SmraSlot, SmraDecision> begin(TrainingTask<SmraInstance> task) {
    return new PdqnTrainee(task, PdqnHyper.of(task.hyperparameters()));
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return policy(PdqnHyper.of(hyperparameters), weights);
  }

  static Policy<SmraSlot, SmraDecision> policy(PdqnHyper hyper, Tensors weights) {
    FrozenNet actor = FrozenNet.of(hyper.actor(), weights.floats(ACTOR));
    FrozenNet value = FrozenNet.of(hyper.value(), weights.floats(VALUE));
    FrozenNet memory = FrozenNet.of(hyper.location().net(), weights.floats(LOCATION));
    return new TurnPolicy(
        new LocationForecast(hyper.location(), memory::run),
        hyper.turns().encoder(),
        new PdqnChooser(hyper, actor::run, value::run));
  }
}
