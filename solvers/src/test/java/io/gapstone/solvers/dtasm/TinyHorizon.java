package io.gapstone.solvers.dtasm;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmState;
import java.util.HashMap;
import java.util.Map;

/** Instances of few users and slots, and their optimum by going through everything. */
final class TinyHorizon {

  private TinyHorizon() {}

  static DtasmInstance of(long seed) {
    return Runs.instance(
        seed % 4 == 0 ? "paper" : "contended",
        seed,
        Map.of(
            "users", "4",
            "servers", "2",
            "slots", "3",
            "applications", "" + (1 + seed % 3),
            "leastWeightLoad", "1.3"));
  }

  /** The least load by going through all states that decisions can lead to. */
  static double optimum(DtasmInstance in) {
    int places = in.servers() + 1;
    int all = (int) Math.pow(places, in.users());
    Map<Integer, Double> reached = new HashMap<>();
    DtasmState first = Runs.PROBLEM.initialState(in);
    reached.put(code(first, places), 0.0);
    for (int t = 0; t < in.slots(); t++) {
      Map<Integer, Double> next = new HashMap<>();
      for (Map.Entry<Integer, Double> entry : reached.entrySet()) {
        DtasmState state = new DtasmState(hosts(entry.getKey(), places, in.users()));
        for (int wishes = 0; wishes < all; wishes++) {
          var outcome =
              Runs.PROBLEM.transition(
                  in, t, state, DtasmDecision.naming(hosts(wishes, places, in.users())));
          double cost = entry.getValue() + outcome.components()[0];
          next.merge(code(outcome.next(), places), cost, Math::min);
        }
      }
      reached = next;
    }
    return reached.values().stream().mapToDouble(c -> c).min().orElseThrow();
  }

  private static int code(DtasmState state, int places) {
    int code = 0;
    for (int u = state.users() - 1; u >= 0; u--) {
      code = code * places + state.host(u);
    }
    return code;
  }

  private static int[] hosts(int code, int places, int users) {
    int[] hosts = new int[users];
    int rest = code;
    for (int u = 0; u < users; u++) {
      hosts[u] = rest % places;
      rest /= places;
    }
    return hosts;
  }
}
