package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Policy;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.nn.NetSpec;

/**
 * What Algorithm 1 returns: each user in turn wishes for the server that the trained network values
 * most.
 */
final class D3qnPolicy implements Policy<DelayEnergySlot, DelayEnergyDecision> {

  private final D3qnSettings settings;
  private final float[] weights;

  private int users;
  private DelayEnergySequence sequence;
  private NetSpec spec;
  private StateEncoder encoder;
  private FrozenNet net;
  private Head head;
  private float[] state;
  private float[] output;
  private float[] values;
  private boolean[] offered;

  D3qnPolicy(D3qnSettings settings, float[] weights) {
    this.settings = settings;
    this.weights = weights;
  }

  @Override
  public DelayEnergyDecision decide(DelayEnergySlot slot) {
    if (encoder == null || users != slot.users() || values.length != slot.servers()) {
      prepare(slot.users(), slot.servers());
    }
    if (sequence == null) {
      sequence = new DelayEnergySequence(slot);
    } else {
      sequence.begin(slot);
    }
    for (int u = 0; u < slot.users(); u++) {
      encoder.encode(slot, sequence, state, offered);
      net.run(state, encoder.rows(), output);
      head.values(output, 0, values, 0);
      sequence.wish(EpsilonGreedy.best(values, 0, values.length, offered));
    }
    return sequence.decision();
  }

  /** Ahead of a trajectory, so that its first decision takes no longer than the others. */
  void prepare(int users, int servers) {
    this.users = users;
    sequence = null;
    encoder = settings.encoder(users, servers);
    head = new Head(settings, servers);
    NetSpec spec = Head.spec(settings, encoder.rowSize(), servers, false);
    if (weights.length != spec.parameters()) {
      throw new BadInputException(
          "the policy has "
              + weights.length
              + " weights; for "
              + servers
              + " servers it needs "
              + spec.parameters()
              + ": it was trained for another number of servers.");
    }
    if (net == null || !spec.equals(this.spec)) {
      net = FrozenNet.of(spec, weights);
      this.spec = spec;
    }
    state = new float[encoder.size()];
    values = new float[servers];
    offered = new boolean[servers];
    output = new float[2 * servers];
  }
}
