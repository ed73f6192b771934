package io.gapstone.core.dtasm;

import io.gapstone.core.Choices;
import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Least load to the cloud under dynamic task allocation and seamless migration. */
public final class DtasmProblem
    implements Problem<DtasmInstance, DtasmState, DtasmSlot, DtasmDecision> {

  private static final ThreadLocal<DtasmTransition> WORKSPACE =
      ThreadLocal.withInitial(DtasmTransition::new);

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public String title() {
    return "Dynamic task allocation and service migration";
  }

  @Override
  public String paper() {
    return "Chen, Sun, Wang, Taleb: Dynamic Task Allocation and Service Migration in Edge-Cloud IoT"
        + " System Based on Deep Reinforcement Learning, IEEE IoT Journal, 2022";
  }

  @Override
  public Class<DtasmInstance> instanceType() {
    return DtasmInstance.class;
  }

  @Override
  public List<Component> components() {
    return DtasmTally.COMPONENTS;
  }

  @Override
  public DtasmState initialState(DtasmInstance instance) {
    return new DtasmState(instance.people().initialHosts());
  }

  @Override
  public DtasmSlot slot(DtasmInstance instance, int t, DtasmState state) {
    return new DtasmSlot(instance, t, state);
  }

  @Override
  public Outcome<DtasmState> transition(
      DtasmInstance instance, int t, DtasmState state, DtasmDecision decision) {
    return WORKSPACE.get().run(instance, t, state, decision);
  }

  @Override
  public double objective(DtasmInstance instance, int slots, double[] totals) {
    return totals[DtasmTally.CLOUD_BITS];
  }

  @Override
  public String objectiveMeaning() {
    return "total load forwarded to the cloud in bits";
  }

  @Override
  public double gapDenominator(DtasmInstance instance, int slots, double[] totals, double bound) {
    return totals[DtasmTally.OFFERED_BITS];
  }

  @Override
  public String gapDefinition() {
    return "(objective - bound) / offered load";
  }

  /**
   * {@code leastWeight}: what all users need if each is served at its own RAN, over all capacity,
   * on average over slots; {@code leastWeightMax}: in the worst slot; {@code busiestServer}: the
   * most of any server's capacity that the users of its own RAN need on average.
   */
  @Override
  public SortedMap<String, Double> loadRatios(DtasmInstance instance) {
    double capacity = 0;
    for (int h = 0; h < instance.servers(); h++) {
      capacity += instance.network().capacityHz(h);
    }
    double[] atRan = new double[instance.servers()];
    double total = 0;
    double most = 0;
    for (int t = 0; t < instance.slots(); t++) {
      double inSlot = 0;
      DtasmSlot slot = new DtasmSlot(instance, t, initialState(instance));
      for (int u = 0; u < instance.users(); u++) {
        double hz = slot.requiredHz(u, slot.ran(u));
        inSlot += hz;
        atRan[slot.ran(u)] += hz;
      }
      total += inSlot;
      most = Math.max(most, inSlot);
    }
    double busiest = 0;
    for (int h = 0; h < atRan.length; h++) {
      busiest = Math.max(busiest, atRan[h] / instance.network().capacityHz(h));
    }
    SortedMap<String, Double> ratios = new TreeMap<>();
    ratios.put("leastWeight", total / instance.slots() / capacity);
    ratios.put("leastWeightMax", most / capacity);
    ratios.put("busiestServer", busiest / instance.slots());
    return ratios;
  }

  @Override
  public Optional<Choices<DtasmSlot, DtasmDecision>> choices() {
    return Optional.of(new DtasmChoices());
  }
}
