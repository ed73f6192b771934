package io.gapstone.core.isma;

import io.gapstone.core.Choices;

/**
 * 0 to offload nothing, else server and offloaded tenths in one number; a server's processor is
 * divided evenly among those who choose it.
 */
final class IsmaChoices implements Choices<IsmaSlot, IsmaDecision> {

  private static final int TENTHS = 10;

  @Override
  public String meaning() {
    return "the server and the offloaded tenths";
  }

  @Override
  public int count(IsmaSlot slot) {
    return 1 + TENTHS * slot.servers();
  }

  @Override
  public int choice(IsmaSlot slot, IsmaDecision decision, int user) {
    int tenths = decision.ratioTenths(user);
    return tenths == 0 ? 0 : decision.server(user) * TENTHS + tenths;
  }

  @Override
  public boolean moves(IsmaSlot slot, IsmaDecision decision, int user) {
    return decision.ratioTenths(user) > 0
        && decision.server(user) != slot.fullInformation().host(user);
  }

  @Override
  public IsmaDecision decide(IsmaSlot slot, int[] choices) {
    IsmaFullView view = slot.fullInformation();
    int[] servers = new int[choices.length];
    int[] tenths = new int[choices.length];
    int[] sharers = new int[slot.servers()];
    for (int u = 0; u < servers.length; u++) {
      if (choices[u] == 0) {
        servers[u] = view.host(u);
      } else {
        servers[u] = (choices[u] - 1) / TENTHS;
        tenths[u] = choices[u] - servers[u] * TENTHS;
        sharers[servers[u]]++;
      }
    }
    double[] shares = new double[choices.length];
    for (int u = 0; u < shares.length; u++) {
      if (tenths[u] > 0) {
        shares[u] = 1.0 / sharers[servers[u]];
      }
    }
    return new IsmaDecision(servers, tenths, shares);
  }
}
