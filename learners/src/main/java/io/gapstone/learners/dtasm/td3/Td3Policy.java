package io.gapstone.learners.dtasm.td3;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.train.Tensors;

/** What Algorithm 1 returns: the actor, of whose action the largest entries are carried out. */
final class Td3Policy implements Policy<DtasmSlot, DtasmDecision> {

  static final String ACTOR = "actor";

  private final Td3Settings settings;
  private final float[] weights;

  private int users;
  private Observer observer;
  private FrozenNet actor;
  private float[] observation;
  private float[] action;

  Td3Policy(Td3Settings settings, Tensors weights) {
    this.settings = settings;
    this.weights = weights.floats(ACTOR);
  }

  @Override
  public DtasmDecision decide(DtasmSlot slot) {
    if (action == null || users != slot.users() || action.length != users * slot.servers()) {
      prepare(slot.users(), slot.servers());
    }
    observer.observe(slot, observation);
    actor.run(observation, action);
    return Naming.name(slot, action, settings.admitted());
  }

  /** Ahead of a trajectory, so that its first decision takes no longer than the others. */
  void prepare(int users, int servers) {
    this.users = users;
    observer = new Observer(settings, users, servers);
    NetSpec spec = settings.actor(observer.size(), users, servers);
    if (weights.length != spec.parameters()) {
      throw new BadInputException(
          "the policy has "
              + weights.length
              + " weights; for "
              + users
              + " users and "
              + servers
              + " servers it needs "
              + spec.parameters()
              + ": it was trained for another size.");
    }
    observation = new float[observer.size()];
    action = new float[users * servers];
    actor = FrozenNet.of(spec, weights);
  }
}
