package io.gapstone.instances.dtasm;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
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

/** The file side of the family {@code dtasm}. */
public final class DtasmFiles implements FamilyFiles<DtasmInstance, DtasmDecision> {

  private static final String SERVER = "decisions.server";
  private static final String PLACES_ANEW = "decisions.placesAnew";

  private final DtasmGenerator generator = new DtasmGenerator();
  private final Format<DtasmInstance> format = DtasmFormat.create();

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public Generator<DtasmInstance> generator() {
    return generator;
  }

  @Override
  public Format<DtasmInstance> instanceFormat() {
    return format;
  }

  @Override
  public void decisionFields(FormatBuilder<StoredSolution<DtasmDecision>> solution) {
    solution
        .wholes(
            SERVER,
            "the server that the user is named; the number of servers means the cloud",
            Dim.of("slots"),
            Dim.of("users"),
            Range.between(-10_000_000, 10_000_000),
            (s, t, u) -> s.decisions().get(t).server(u))
        .wholes(
            PLACES_ANEW,
            "1 where the slot begins with all services placed anew, without migration; else 0",
            Dim.of("slots"),
            Range.between(0, 1),
            (s, t) -> s.decisions().get(t).placesAnew() ? 1 : 0);
  }

  @Override
  public List<DtasmDecision> decisions(Values values) {
    int users = values.size("sizes.users");
    int[] servers = values.ints(SERVER);
    int[] placesAnew = values.ints(PLACES_ANEW);
    List<DtasmDecision> decisions = new ArrayList<>();
    for (int t = 0; t < placesAnew.length; t++) {
      int[] named = Arrays.copyOfRange(servers, t * users, (t + 1) * users);
      decisions.add(
          placesAnew[t] == 1 ? DtasmDecision.placingAnew(named) : DtasmDecision.naming(named));
    }
    return decisions;
  }
}
