package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.isma.IsmaCertificates;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A bound from prices of the servers' processors, and a solution by local search from what users
 * choose at these prices. At horizon scope each user finds its cheapest way through slots and
 * hosts.
 *
 * <p>Work is counted in nodes of the pattern searches of the local search.
 */
public final class Lagrangian
    implements SlotSolver<IsmaSlot, IsmaDecision>, HorizonSolver<IsmaInstance, IsmaDecision> {

  private static final String STEPS = "steps";
  private static final double ROUNDING = 1e-12;

  @Override
  public String id() {
    return "lagrangian";
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Kind kind() {
    return Kind.RELAXATION;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }

  @Override
  public String summary() {
    return "prices of the servers for a bound, and local search from them";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(STEPS, "1000", "steps of the prices"));
  }

  @Override
  public Solved<IsmaDecision> solveSlot(
      IsmaSlot slot, Parameters parameters, Budget budget, Progress progress) {
    SlotOptions options = new SlotOptions(slot.fullInformation(), slot.servers());
    ServerKnapsack knapsack = new ServerKnapsack(options);
    SlotStart start =
        new SlotStart(options, knapsack, steps(parameters), () -> budget.spent(knapsack.nodes()));
    double users = slot.users();
    double upper = start.solution().seconds() / users;
    double lower = Math.min(upper, start.bound() / users);
    progress.update(lower, upper);
    return new Solved<>(
        SlotSolve.proven(lower, upper) ? Status.OPTIMAL : Status.FEASIBLE,
        List.of(start.solution().decision(slot.fullInformation())),
        upper,
        lower,
        Optional.of(start.certificate()),
        knapsack.nodes());
  }

  @Override
  public Solved<IsmaDecision> solveHorizon(
      IsmaInstance instance, Parameters parameters, Budget budget, Progress progress) {
    return solveHorizon(instance, steps(parameters), budget, progress);
  }

  private static int steps(Parameters parameters) {
    return parameters.integer(STEPS, 1, 100_000_000);
  }

  static Solved<IsmaDecision> solveHorizon(
      IsmaInstance instance, int steps, Budget budget, Progress progress) {
    HorizonOptions options = new HorizonOptions(instance);
    int[] hosts = new int[instance.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = instance.initialHost(u);
    }
    double tasks = (double) instance.slots() * instance.users();
    HorizonSearch search = new HorizonSearch(options, hosts);
    BooleanSupplier stop = () -> budget.spent(search.nodes());
    HorizonPrices prices = new HorizonPrices(options, hosts);
    prices.run(steps, stop);
    double lower = prices.bound() * (1 - ROUNDING) / tasks;
    search.load(prices.paths());
    progress.update(lower, search.seconds() / tasks);
    search.descend(stop);
    double upper = search.seconds() / tasks;
    lower = Math.min(lower, upper);
    progress.update(lower, upper);
    return new Solved<>(
        SlotSolve.proven(lower, upper) ? Status.OPTIMAL : Status.FEASIBLE,
        search.decisions(),
        upper,
        lower,
        Optional.of(new Certificate(IsmaCertificates.PRICES, Map.of("prices", prices.prices()))),
        search.nodes());
  }
}
