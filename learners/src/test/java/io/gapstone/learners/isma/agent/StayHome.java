package io.gapstone.learners.isma.agent;

import io.gapstone.core.Policy;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.isma.RandomIsma;
import io.gapstone.learners.isma.Wishes;

/** Every server divides itself among its users. */
final class StayHome implements Policy<IsmaSlot, IsmaDecision> {

  private final IsmaServerwisePolicy servers =
      new IsmaServerwisePolicy(
          server -> {
            Wishes wishes = new Wishes(RandomIsma.SERVERS);
            Response response = new Response();
            return (own, actions) -> {
              wishes.clear(own);
              response.divide(own, wishes);
              wishes.enter(actions);
            };
          });

  @Override
  public IsmaDecision decide(IsmaSlot slot) {
    return servers.decide(slot);
  }
}
