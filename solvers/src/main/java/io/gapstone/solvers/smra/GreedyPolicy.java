package io.gapstone.solvers.smra;

import io.gapstone.core.Policy;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraRoom;
import io.gapstone.core.smra.SmraSlot;

/**
 * Users in order. Each is offered, at its target, what is free there divided by the candidates
 * still to come, itself included, clipped to the box; it moves if that lowers its delay of this
 * slot at the expected position. A candidate is a user whose target is not its host; a target with
 * less than a minimum free makes no offer.
 *
 * @param bandwidthCapHz no offer of bandwidth is larger, unless the box's minimum is
 * @param biasSeconds how much longer moving may take than staying
 */
record GreedyPolicy(double bandwidthCapHz, double biasSeconds)
    implements Policy<SmraSlot, SmraDecision> {

  @Override
  public SmraDecision decide(SmraSlot slot) {
    int[] candidates = new int[slot.servers()];
    for (int u = 0; u < slot.users(); u++) {
      if (slot.target(u) != slot.host(u)) {
        candidates[slot.target(u)]++;
      }
    }
    SmraDraft draft = new SmraDraft(slot);
    SmraRoom room = new SmraRoom(slot);
    SmraBoxes boxes = slot.boxes();
    for (int u = 0; u < slot.users(); u++) {
      int e = slot.target(u);
      if (e == slot.host(u)) {
        continue;
      }
      int sharers = candidates[e]--;
      if (room.closed(e)) {
        continue;
      }
      double f = boxes.clipCpu(room.cpuHz(e) / sharers);
      double b = boxes.clipBandwidth(Math.min(bandwidthCapHz, room.bandwidthHz(e) / sharers));
      if (slot.expectedMoveSeconds(u, f, b) - biasSeconds < slot.expectedStaySeconds(u)) {
        draft.move(u, f, b);
        room.take(e, f, b);
      }
    }
    return draft.decision();
  }
}
