package io.gapstone.core.delayenergy;

import io.gapstone.core.Choices;
import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameter;
import io.gapstone.core.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The delay- and energy-aware service migration problem as a controlled process. */
public final class DelayEnergyProblem
    implements Problem<
        DelayEnergyInstance, DelayEnergyState, DelayEnergySlot, DelayEnergyDecision> {

  /** The family's id. */
  public static final String FAMILY = "delay-energy";

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public String title() {
    return "Delay and energy, bi-objective";
  }

  @Override
  public String paper() {
    return "Li et al., Latency and energy-aware adaptive service migration in mobile edge"
        + " computing, Scientific Reports 16, 6178 (2026)";
  }

  @Override
  public Class<DelayEnergyInstance> instanceType() {
    return DelayEnergyInstance.class;
  }

  @Override
  public List<Component> components() {
    return DelayEnergyTotals.COMPONENTS;
  }

  @Override
  public List<Parameter> settings() {
    return DelayEnergyPlay.SETTINGS;
  }

  @Override
  public DelayEnergyInstance played(DelayEnergyInstance instance, Map<String, String> settings) {
    return DelayEnergyPlay.played(instance, settings);
  }

  @Override
  public DelayEnergyState initialState(DelayEnergyInstance instance) {
    int[] hosts = new int[instance.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = instance.initialHost(u);
    }
    return new DelayEnergyState(hosts, instance.servers());
  }

  @Override
  public DelayEnergySlot slot(DelayEnergyInstance instance, int t, DelayEnergyState state) {
    return new DelayEnergySlot(instance, t, state);
  }

  @Override
  public Outcome<DelayEnergyState> transition(
      DelayEnergyInstance instance, int t, DelayEnergyState state, DelayEnergyDecision decision) {
    return new DelayEnergyTransition(instance, t, state, decision).outcome();
  }

  @Override
  public double objective(DelayEnergyInstance instance, int slots, double[] totals) {
    return totals[DelayEnergyTotals.RELATIVE_DELAY]
        + instance.model().energyWeight() * totals[DelayEnergyTotals.ENERGY];
  }

  @Override
  public Optional<String> decidedPart() {
    return Optional.of(DelayEnergyTotals.COMPONENTS.get(DelayEnergyTotals.DECISION_COST).name());
  }

  @Override
  public String objectiveMeaning() {
    return "sum over users and slots of delay over deadline, plus energyWeight times energy";
  }

  @Override
  public SortedMap<String, Double> loadRatios(DelayEnergyInstance instance) {
    return DelayEnergyLoads.of(instance);
  }

  @Override
  public Optional<Choices<DelayEnergySlot, DelayEnergyDecision>> choices() {
    return Optional.of(new DelayEnergyChoices());
  }
}
