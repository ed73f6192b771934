package io.gapstone.instances.lyapunov;

import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.Generator;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files of the family {@code lyapunov}. */
public final class LyapunovFiles implements FamilyFiles<LyapunovInstance, LyapunovDecision> {

  @Override
  public String family() {
    return "lyapunov";
  }

  @Override
  public Generator<LyapunovInstance> generator() {
    return new LyapunovGenerator();
  }

  @Override
  public Format<LyapunovInstance> instanceFormat() {
    return LyapunovFormat.format();
  }

  @Override
  public void decisionFields(FormatBuilder<StoredSolution<LyapunovDecision>> format) {
    format
        .wholes(
            "decisions.hosts",
            "e, the server that each user chooses, by index in the network",
            Dim.of("slots"),
            Dim.of("users"),
            Range.any(),
            (s, t, u) -> s.decisions().get(t).host(u))
        .wholes(
            "decisions.keepsBudget",
            "1 where the solver answers for the budget of moves (P1), 0 where it does not (P2)",
            Dim.of("slots"),
            Range.between(0, 1),
            (s, t) -> s.decisions().get(t).keepsBudget() ? 1 : 0);
  }

  @Override
  public List<LyapunovDecision> decisions(Values values) {
    int users = values.size("sizes.users");
    int[] hosts = values.ints("decisions.hosts");
    int[] keepsBudget = values.ints("decisions.keepsBudget");
    List<LyapunovDecision> decisions = new ArrayList<>(keepsBudget.length);
    for (int t = 0; t < keepsBudget.length; t++) {
      decisions.add(
          new LyapunovDecision(
              Arrays.copyOfRange(hosts, t * users, (t + 1) * users), keepsBudget[t] == 1));
    }
    return decisions;
  }
}
