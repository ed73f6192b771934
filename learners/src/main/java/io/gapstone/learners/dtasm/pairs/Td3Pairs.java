package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;

/** Twin-delayed DDPG over pairs of user and server, users taking turns. */
public final class Td3Pairs implements Algorithm<DtasmInstance, DtasmSlot, DtasmDecision> {

  private static final long ENOUGH_TURNS = 240_000;

  @Override
  public String id() {
    return "td3-pairs-plus";
  }

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public String summary() {
    return "twin-delayed DDPG with one scorer of pairs, users taking turns for the room left";
  }

  @Override
  public List<Parameter> hyperparameters() {
    return PairSettings.PARAMETERS;
  }

  @Override
  public int usualEpisodes(Sizes sizes) {
    return (int) Math.max(1, ENOUGH_TURNS / ((long) sizes.users() * sizes.slots()));
  }

  @Override
  public Trainee<DtasmSlot, DtasmDecision> begin(TrainingTask<DtasmInstance> task) {
    return new PairTrainee(task);
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return new PairPolicy(PairSettings.of(hyperparameters), weights.floats(PairPolicy.ACTOR));
  }

  /** One scorer serves all pairs, so any number of users and servers. */
  @Override
  public boolean fits(Sizes trained, Sizes asked) {
    return true;
  }
}
