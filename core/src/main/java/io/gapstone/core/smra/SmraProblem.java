package io.gapstone.core.smra;

import io.gapstone.core.Choices;
import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameter;
import io.gapstone.core.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The problem P, SMRA (13a): stay or move to the target, with which shares, so that the mean delay
 * is least.
 */
public final class SmraProblem implements Problem<SmraInstance, SmraState, SmraSlot, SmraDecision> {

  /** Index of the total delay among the components. */
  public static final int DELAY = 0;

  /** The setting for other targets than those that the instance has in force. */
  public static final String TARGETS = "targets";

  private static final double[] NO_DELAYS = {};

  private static final String AS_IN_FILE = "instance";

  private static final List<Component> COMPONENTS =
      List.of(
          new Component("delaySeconds", "delay of all users, the sum of the next three"),
          new Component("communicationSeconds", "sending tasks to the serving server"),
          new Component("computationSeconds", "computing tasks there"),
          new Component("migrationSeconds", "suspending, carrying and resuming what moves"),
          new Component("movers", "users that moved"),
          new Component("refused", "users that wished to move and were kept by a repair rule"));

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public String title() {
    return "Joint service migration and resource allocation";
  }

  @Override
  public String paper() {
    return "Liu, Yu, Huang, Taleb: Joint Service Migration and Resource Allocation in Edge IoT"
        + " System Based on Deep Reinforcement Learning";
  }

  @Override
  public Class<SmraInstance> instanceType() {
    return SmraInstance.class;
  }

  @Override
  public List<Component> components() {
    return COMPONENTS;
  }

  @Override
  public List<Parameter> settings() {
    return List.of(
        new Parameter(
            TARGETS,
            AS_IN_FILE,
            "where users may move: predicted, true, or instance for what the file says"));
  }

  @Override
  public SmraInstance played(SmraInstance instance, Map<String, String> settings) {
    String word = settings.getOrDefault(TARGETS, AS_IN_FILE);
    return word.equals(AS_IN_FILE) ? instance : instance.withTargets(SmraTargets.of(word));
  }

  @Override
  public SmraState initialState(SmraInstance instance) {
    int users = instance.users();
    int[] hosts = new int[users];
    double[] cpuHz = new double[users];
    double[] bandwidthHz = new double[users];
    for (int u = 0; u < users; u++) {
      hosts[u] = instance.initialServer(u);
      cpuHz[u] = instance.initialCpuHz(u);
      bandwidthHz[u] = instance.initialBandwidthHz(u);
    }
    return new SmraState(instance.servers(), hosts, cpuHz, bandwidthHz);
  }

  @Override
  public SmraSlot slot(SmraInstance instance, int t, SmraState state) {
    return new SmraSlot(instance, t, state);
  }

  /** Delays are paid at the true positions, so a slot's optimum is stated for these. */
  @Override
  public SmraSlot slotInHindsight(SmraInstance instance, int t, SmraState state) {
    return SmraSlot.inHindsight(instance, t, state);
  }

  @Override
  public Outcome<SmraState> transition(
      SmraInstance instance, int t, SmraState state, SmraDecision decision) {
    return new SmraTransition(instance, t, state, decision, NO_DELAYS).outcome();
  }

  /**
   * The same, and each user's own delay.
   *
   * @param delaySeconds to be filled, by user
   */
  public Outcome<SmraState> transition(
      SmraInstance instance, int t, SmraState state, SmraDecision decision, double[] delaySeconds) {
    return new SmraTransition(instance, t, state, decision, delaySeconds).outcome();
  }

  @Override
  public double objective(SmraInstance instance, int slots, double[] totals) {
    return totals[DELAY] / ((double) slots * instance.users()); // SMRA (13a)
  }

  @Override
  public String objectiveMeaning() {
    return "mean delay in seconds per user and slot";
  }

  @Override
  public SortedMap<String, Double> loadRatios(SmraInstance instance) {
    return SmraLoad.of(instance);
  }

  @Override
  public Optional<Choices<SmraSlot, SmraDecision>> choices() {
    return Optional.of(new SmraChoices());
  }
}
