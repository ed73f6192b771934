package io.gapstone.instances.isma;

import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
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

/** The file side of {@code isma}. */
public final class IsmaFiles implements FamilyFiles<IsmaInstance, IsmaDecision> {

  private static final String SERVER = "decisions.server";
  private static final String RATIO = "decisions.ratioTenths";
  private static final String SHARE = "decisions.share";

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Generator<IsmaInstance> generator() {
    return new IsmaGenerator();
  }

  @Override
  public Format<IsmaInstance> instanceFormat() {
    return IsmaFormat.instance();
  }

  @Override
  public void decisionFields(FormatBuilder<StoredSolution<IsmaDecision>> format) {
    Dim slots = Dim.of("slots");
    Dim users = Dim.of("users");
    format
        .wholes(
            SERVER,
            "a(IP): the server that works on the offloaded part; not used at ratio 0",
            slots,
            users,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).server(u))
        .wholes(
            RATIO,
            "10 a(eta): tenths of the task that are offloaded",
            slots,
            users,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).ratioTenths(u))
        .reals(
            SHARE,
            "a(f^e): wished share of the server's processor; not used at ratio 0",
            slots,
            users,
            Range.any(),
            (s, t, u) -> s.decisions().get(t).share(u));
  }

  @Override
  public List<IsmaDecision> decisions(Values values) {
    int[] servers = values.ints(SERVER);
    int[] ratios = values.ints(RATIO);
    double[] shares = values.doubles(SHARE);
    int users = values.size("sizes.users");
    List<IsmaDecision> decisions = new ArrayList<>();
    for (int from = 0; from < servers.length; from += users) {
      decisions.add(
          new IsmaDecision(
              Arrays.copyOfRange(servers, from, from + users),
              Arrays.copyOfRange(ratios, from, from + users),
              Arrays.copyOfRange(shares, from, from + users)));
    }
    return decisions;
  }
}
