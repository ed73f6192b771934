package io.gapstone.instances.toy;

import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.Generator;
import io.gapstone.instances.OriginFields;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.format.Dim;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Formats and generator of the toy family. */
public final class ToyFiles implements FamilyFiles<ToyInstance, ToyDecision> {

  public static final String FAMILY = "toy";

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public Format<ToyInstance> instanceFormat() {
    Dim users = Dim.of("users");
    FormatBuilder<ToyInstance> format =
        Format.<ToyInstance>named("gapstone-instance/toy", 1, "A Gapstone instance of toy")
            .size("users", "number of users", 1, 10_000_000, ToyInstance::users)
            .size("servers", "number of servers", 1, 10_000_000, ToyInstance::servers)
            .size("slots", "number of slots", 1, 10_000_000, ToyInstance::slots);
    return OriginFields.add(format)
        .flag("model.strict", "whether server 0 is closed", ToyInstance::strict)
        .optionalNumber("model.bonus", "nothing", Range.positive(), ToyInstance::bonus)
        .wholes("users.hosts", "first server", users, Range.atLeast(0), (i, u) -> i.hosts()[u])
        .reals(
            "trace.load", "load", Dim.of("slots"), users, Range.between(0, 100), ToyInstance::load)
        .reals(
            "trace.positions",
            "metres",
            Dim.of("slots").plus(1),
            users,
            Dim.fixed(2),
            Range.any(),
            ToyInstance::position)
        .build(ToyFiles::instance);
  }

  private static ToyInstance instance(Values v) {
    return new ToyInstance(
        OriginFields.read(v),
        v.size("sizes.users"),
        v.size("sizes.servers"),
        v.size("sizes.slots"),
        v.flag("model.strict"),
        v.optionalNumber("model.bonus"),
        v.ints("users.hosts"),
        v.doubles("trace.load"),
        v.doubles("trace.positions"));
  }

  @Override
  public void decisionFields(FormatBuilder<StoredSolution<ToyDecision>> format) {
    format.wholes(
        "decisions.servers",
        "server of each user",
        Dim.of("slots"),
        Dim.of("users"),
        Range.between(0, 10_000_000),
        (s, t, u) -> s.decisions().get(t).servers()[u]);
  }

  @Override
  public List<ToyDecision> decisions(Values v) {
    int users = v.size("sizes.users");
    List<ToyDecision> decisions = new ArrayList<>();
    for (int t = 0; t < v.size("sizes.slots"); t++) {
      int[] servers = new int[users];
      System.arraycopy(v.ints("decisions.servers"), t * users, servers, 0, users);
      decisions.add(new ToyDecision(servers));
    }
    return decisions;
  }

  @Override
  public Generator<ToyInstance> generator() {
    return new ToyGenerator();
  }

  private static final class ToyGenerator implements Generator<ToyInstance> {

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          new Parameter("users", "200", "number of users"),
          new Parameter("servers", "8", "number of servers"),
          new Parameter("slots", "20", "number of slots"),
          new Parameter("largestLoad", "9", "largest load"));
    }

    @Override
    public SortedMap<String, Map<String, String>> profiles() {
      return new TreeMap<>(
          Map.of("paper", Map.of(), "small", Map.of("users", "5", "servers", "3", "slots", "4")));
    }

    @Override
    public ToyInstance draw(Origin origin, Parameters parameters) {
      int users = parameters.integer("users", 1, 1_000_000);
      int servers = parameters.integer("servers", 1, 1_000_000);
      int slots = parameters.integer("slots", 1, 1_000_000);
      double largest = parameters.number("largestLoad", 0, 100);
      Draws draws = Draws.of(origin.seed(), "toy");
      int[] hosts = new int[users];
      for (int u = 0; u < users; u++) {
        hosts[u] = draws.index(servers);
      }
      double[] load = new double[slots * users];
      for (int k = 0; k < load.length; k++) {
        load[k] = draws.decimal(0, largest, 3);
      }
      double[] positions = new double[(slots + 1) * users * 2];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = draws.decimal(-5000, 5000, 1);
      }
      return new ToyInstance(
          origin, users, servers, slots, true, Optional.empty(), hosts, load, positions);
    }
  }
}
