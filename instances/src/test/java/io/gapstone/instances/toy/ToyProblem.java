package io.gapstone.instances.toy;

import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A user's cost is its load times one plus the index of its server; server 0 is closed. */
public final class ToyProblem
    implements Problem<ToyInstance, ToyProblem.Nothing, ToyProblem.View, ToyDecision> {

  /** Nothing carries over. */
  public record Nothing() implements State {}

  /** A slot's number and sizes. */
  public record View(int t, int users, int servers) implements Slot {}

  @Override
  public String family() {
    return ToyFiles.FAMILY;
  }

  @Override
  public String title() {
    return "Toy";
  }

  @Override
  public String paper() {
    return "none";
  }

  @Override
  public Class<ToyInstance> instanceType() {
    return ToyInstance.class;
  }

  @Override
  public List<Component> components() {
    return List.of(new Component("cost", "load times server"));
  }

  @Override
  public Nothing initialState(ToyInstance instance) {
    return new Nothing();
  }

  @Override
  public View slot(ToyInstance instance, int t, Nothing state) {
    return new View(t, instance.users(), instance.servers());
  }

  @Override
  public Outcome<Nothing> transition(
      ToyInstance instance, int t, Nothing state, ToyDecision decision) {
    double cost = 0;
    List<Violation> violations = new ArrayList<>();
    for (int u = 0; u < instance.users(); u++) {
      int server = decision.servers()[u];
      cost += instance.load(t, u) * (1 + server);
      if (server == 0 && instance.strict()) {
        violations.add(new Violation("TOY closed", t, u, 0, 1));
      }
    }
    return new Outcome<>(new double[] {cost}, violations, state);
  }

  @Override
  public double objective(ToyInstance instance, int slots, double[] totals) {
    return totals[0] / slots;
  }

  @Override
  public String objectiveMeaning() {
    return "mean cost per slot";
  }

  @Override
  public SortedMap<String, Double> loadRatios(ToyInstance instance) {
    double sum = 0;
    for (double load : instance.load()) {
      sum += load;
    }
    return new TreeMap<>(java.util.Map.of("load", sum / instance.servers()));
  }
}
