package io.gapstone.core.check;

import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Users sit on servers that hold {@link #ROOM} of them. A slot costs each user {@code t + 1}
 * seconds times its server's number, and one move per change of server. The objective is the mean
 * seconds per slot plus the moves.
 */
public final class TinyProblem
    implements Problem<TinyProblem.Tiny, TinyProblem.Hosts, TinyProblem.View, TinyProblem.Go> {

  static final int ROOM = 2;

  public record Tiny(int users, int servers, int slots) implements Instance {
    @Override
    public Origin origin() {
      return Origin.handmade();
    }
  }

  public record Hosts(List<Integer> hosts) implements State {}

  public record View(int t, int users, int servers) implements Slot {}

  public record Go(List<Integer> hosts) implements Decision {}

  @Override
  public String family() {
    return "tiny";
  }

  @Override
  public String title() {
    return "Tiny";
  }

  @Override
  public String paper() {
    return "none";
  }

  @Override
  public Class<Tiny> instanceType() {
    return Tiny.class;
  }

  @Override
  public List<Component> components() {
    return List.of(new Component("seconds", "time"), new Component("moves", "changes of server"));
  }

  @Override
  public Hosts initialState(Tiny instance) {
    List<Integer> hosts = new ArrayList<>();
    for (int u = 0; u < instance.users(); u++) {
      hosts.add(u / ROOM);
    }
    return new Hosts(hosts);
  }

  @Override
  public View slot(Tiny instance, int t, Hosts state) {
    return new View(t, instance.users(), instance.servers());
  }

  @Override
  public Outcome<Hosts> transition(Tiny instance, int t, Hosts state, Go decision) {
    double[] components = new double[2];
    int[] load = new int[instance.servers()];
    for (int u = 0; u < instance.users(); u++) {
      int server = decision.hosts().get(u);
      components[0] += (t + 1) * server;
      components[1] += server == state.hosts().get(u) ? 0 : 1;
      load[server]++;
    }
    List<Violation> violations = new ArrayList<>();
    for (int s = 0; s < load.length; s++) {
      if (load[s] > ROOM) {
        violations.add(new Violation("room", t, Violation.NONE, s, load[s] - ROOM));
      }
    }
    return new Outcome<>(components, violations, new Hosts(decision.hosts()));
  }

  @Override
  public double objective(Tiny instance, int slots, double[] totals) {
    return totals[0] / slots + totals[1];
  }

  @Override
  public String objectiveMeaning() {
    return "mean seconds per slot, plus moves";
  }

  @Override
  public SortedMap<String, Double> loadRatios(Tiny instance) {
    return new TreeMap<>();
  }
}
