package io.gapstone.solvers.dtasm;

import io.gapstone.core.Outcome;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmState;
import java.util.Map;

/** Tiny instances and all their decisions. */
final class Enumerated {

  private Enumerated() {}

  static DtasmInstance tiny(int users, int servers, long seed, String load) {
    return Runs.instance(
        seed % 2 == 0 ? "paper" : "contended",
        seed,
        Map.of(
            "users", "" + users, "servers", "" + servers, "slots", "1", "leastWeightLoad", load));
  }

  /** The least load on the cloud in slot 0, and the fewest moves with it. */
  static double[] best(DtasmInstance instance) {
    DtasmState state = Runs.PROBLEM.initialState(instance);
    int users = instance.users();
    int places = instance.servers() + 1;
    double[] best = {Double.POSITIVE_INFINITY, 0};
    int[] wish = new int[users];
    for (long code = 0; code < Math.pow(places, users); code++) {
      long rest = code;
      for (int u = 0; u < users; u++) {
        wish[u] = (int) (rest % places);
        rest /= places;
      }
      double[] found =
          costs(Runs.PROBLEM.transition(instance, 0, state, DtasmDecision.naming(wish)));
      if (found[0] < best[0] || found[0] == best[0] && found[1] < best[1]) {
        best = found;
      }
    }
    return best;
  }

  /** Load on the cloud, and moves. */
  static double[] costs(Outcome<DtasmState> outcome) {
    double[] components = outcome.components();
    return new double[] {components[0], components[3]};
  }
}
