package io.gapstone.instances.delayenergy;

import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
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

/** What the family brings for its files. */
public final class DelayEnergyFiles
    implements FamilyFiles<DelayEnergyInstance, DelayEnergyDecision> {

  private static final String SEQUENTIAL = "decisions.sequential";
  private static final String SERVER = "decisions.server";
  private static final String WISH = "decisions.wish";

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public Generator<DelayEnergyInstance> generator() {
    return new DelayEnergyGenerator();
  }

  @Override
  public Format<DelayEnergyInstance> instanceFormat() {
    return DelayEnergyFormat.instances();
  }

  @Override
  public void decisionFields(FormatBuilder<StoredSolution<DelayEnergyDecision>> format) {
    Dim slots = Dim.of("slots");
    Dim users = Dim.of("users");
    format
        .wholes(
            SEQUENTIAL,
            "1 where users were answered one after the other, so that refusals and missed deadlines"
                + " are counted; 0 for a joint decision, which every constraint binds",
            slots,
            Range.between(0, 1),
            (s, t) -> s.decisions().get(t).sequential() ? 1 : 0)
        .wholes(
            SERVER,
            "server on which the user's service runs, x",
            slots,
            users,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).server(u))
        .wholes(
            WISH,
            "server that was wanted; another than server only where it was full at the user's turn",
            slots,
            users,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).wish(u));
  }

  @Override
  public List<DelayEnergyDecision> decisions(Values values) {
    int[] sequential = values.ints(SEQUENTIAL);
    int users = values.size("sizes.users");
    List<DelayEnergyDecision> decisions = new ArrayList<>(sequential.length);
    for (int t = 0; t < sequential.length; t++) {
      int[] servers = Arrays.copyOfRange(values.ints(SERVER), t * users, (t + 1) * users);
      int[] wishes = Arrays.copyOfRange(values.ints(WISH), t * users, (t + 1) * users);
      if (sequential[t] == 1) {
        decisions.add(DelayEnergyDecision.sequential(servers, wishes));
      } else if (Arrays.equals(servers, wishes)) {
        decisions.add(DelayEnergyDecision.joint(servers));
      } else {
        throw new IllegalArgumentException(
            WISH + "[" + t + "] differs from server; a joint decision refuses nobody.");
      }
    }
    return decisions;
  }
}
