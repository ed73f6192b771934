package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraSlot;
import java.util.List;
import java.util.Optional;

/** Solves a slot server by server: with {@link ServerTree}, to the optimum or at its root only. */
final class SlotSearch {

  /** What rounding of sums may come to, as a part of the whole. */
  private static final double ROUNDING = 1e-12;

  private static final int SERVERS_PER_UPDATE = 64;

  private SlotSearch() {}

  /**
   * Decides the slot for the positions at which it expects the users.
   *
   * @param branching false to stop at each server's price bound
   */
  static Solved<SmraDecision> solve(
      SmraSlot view, boolean branching, Budget budget, Progress progress) {
    SlotCase slot = new SlotCase(view);
    ServerTree tree = new ServerTree(slot, budget, branching);
    SmraDraft draft = new SmraDraft(view);
    double staying = slot.stayers;
    for (double stay : slot.stay) {
      staying += stay;
    }
    double upper = staying;
    double lower = staying - ROUNDING * staying;
    for (int e = 0; e < slot.servers; e++) {
      lower += tree.freeBound(e);
    }
    for (int e = 0; e < slot.servers; e++) {
      if (slot.start[e] == slot.start[e + 1]) {
        continue;
      }
      lower -= tree.freeBound(e);
      tree.solve(e);
      lower += tree.lower();
      upper += tree.best();
      move(slot, tree, e, draft);
      if (e % SERVERS_PER_UPDATE == 0) {
        progress.update(lower / slot.users, upper / slot.users);
      }
    }
    progress.update(lower / slot.users, upper / slot.users);
    return new Solved<>(
        tree.stopped() ? (branching ? Status.TIME_LIMIT : Status.FEASIBLE) : Status.OPTIMAL,
        List.of(draft.decision()),
        upper / slot.users,
        lower / slot.users,
        Optional.of(tree.record().certificate()),
        tree.nodes());
  }

  private static void move(SlotCase slot, ServerTree tree, int e, SmraDraft draft) {
    ServerShares shares = tree.shares();
    shares.evaluate(e, tree.moves);
    int mover = 0;
    for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
      if (tree.moves[k]) {
        draft.move(slot.user[k], shares.cpu[mover], shares.bandwidth[mover]);
        mover++;
      }
    }
  }
}
