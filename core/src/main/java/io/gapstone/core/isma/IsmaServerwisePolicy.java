package io.gapstone.core.isma;

import io.gapstone.core.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Lets each server decide on its own, from its observation alone, and puts the parts together. */
public final class IsmaServerwisePolicy implements Policy<IsmaSlot, IsmaDecision> {

  private final IntFunction<IsmaServerPolicy> maker;
  private final List<IsmaServerPolicy> policies = new ArrayList<>();
  private final List<IsmaActions> entries = new ArrayList<>();

  /**
   * @param maker the policy of each server, asked once; policies that share nothing keep the
   *     servers apart
   */
  public IsmaServerwisePolicy(IntFunction<IsmaServerPolicy> maker) {
    this.maker = maker;
  }

  @Override
  public IsmaDecision decide(IsmaSlot slot) {
    int[] servers = new int[slot.users()];
    int[] ratioTenths = new int[slot.users()];
    double[] shares = new double[slot.users()];
    for (int l = 0; l < slot.servers(); l++) {
      if (policies.size() == l) {
        policies.add(maker.apply(l));
        entries.add(new IsmaActions());
      }
      IsmaObservation own = slot.observation(l);
      IsmaActions actions = entries.get(l);
      actions.begin(own, servers, ratioTenths, shares);
      for (int k = 0; k < own.count(); k++) {
        actions.offload(k, l, 0, 0);
      }
      policies.get(l).decide(own, actions);
    }
    return new IsmaDecision(servers, ratioTenths, shares);
  }
}
