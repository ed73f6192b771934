package io.gapstone.instances.smra;

import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
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

/** Instance and solution files of the family {@code smra}. */
public final class SmraFiles implements FamilyFiles<SmraInstance, SmraDecision> {

  private static final Dim SLOTS = Dim.of("slots");
  private static final Dim USERS = Dim.of("users");

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Generator<SmraInstance> generator() {
    return new SmraGenerator();
  }

  @Override
  public Format<SmraInstance> instanceFormat() {
    return SmraFormat.format();
  }

  @Override
  public void decisionFields(FormatBuilder<StoredSolution<SmraDecision>> format) {
    format
        .wholes(
            "decisions.server",
            "the server that serves a user in the slot: its host, or its target, to which it moves",
            SLOTS,
            USERS,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).server(u))
        .reals(
            "decisions.cpuHz",
            "f there, in cycles per second; of a user that stays, what it holds",
            SLOTS,
            USERS,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).cpuHz(u))
        .reals(
            "decisions.bandwidthHz",
            "b there, in hertz; of a user that stays, what it holds",
            SLOTS,
            USERS,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).bandwidthHz(u))
        .wholes(
            "decisions.refused",
            "1 where the user wished to move and a repair rule kept it, else 0",
            SLOTS,
            USERS,
            Range.between(0, 1),
            (s, t, u) -> s.decisions().get(t).refused(u) ? 1 : 0);
  }

  @Override
  public List<SmraDecision> decisions(Values v) {
    int slots = v.size("sizes.slots");
    int users = v.size("sizes.users");
    int[] servers = v.ints("decisions.server");
    double[] cpuHz = v.doubles("decisions.cpuHz");
    double[] bandwidthHz = v.doubles("decisions.bandwidthHz");
    int[] refused = v.ints("decisions.refused");
    List<SmraDecision> decisions = new ArrayList<>();
    for (int t = 0; t < slots; t++) {
      int from = t * users;
      int to = from + users;
      boolean[] kept = new boolean[users];
      for (int u = 0; u < users; u++) {
        kept[u] = refused[from + u] == 1;
      }
      decisions.add(
          new SmraDecision(
              Arrays.copyOfRange(servers, from, to),
              Arrays.copyOfRange(cpuHz, from, to),
              Arrays.copyOfRange(bandwidthHz, from, to),
              kept));
    }
    return decisions;
  }
}
