package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Price bounds with solutions. A slot: each server's price bound, and the best of the solutions
 * near it. All slots: prices per slot, server and resource, then a search from starts that these
 * prices guide. Work is counted in servers at slot scope, in price steps and tried paths at horizon
 * scope.
 */
public final class Lagrangian
    implements SlotSolver<SmraSlot, SmraDecision>, HorizonSolver<SmraInstance, SmraDecision> {

  private static final double CLOSED = 1e-9;

  @Override
  public String id() {
    return "lagrangian";
  }

  @Override
  public String family() {
    return "smra";
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
    return "prices on capacities: a certified bound, and a solution by search from there";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("starts", "8", "searches from the prices, of which the best goes on"),
        new Parameter("kicks", "2000", "kicks without a better plan after which it ends"),
        new Parameter("searchSeed", "1", "seed of the search"));
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot slot, Parameters parameters, Budget budget, Progress progress) {
    return SlotSearch.solve(slot, false, budget, progress);
  }

  @Override
  public Solved<SmraDecision> solveHorizon(
      SmraInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int starts = parameters.integer("starts", 1, Integer.MAX_VALUE);
    int patience = parameters.integer("kicks", 0, Integer.MAX_VALUE);
    Draws draws = Draws.of(parameters.integer("searchSeed", 0, Integer.MAX_VALUE), "smra/search");
    HorizonCase in = new HorizonCase(instance);
    StayTable table = new StayTable(in);
    HorizonBound bound = new HorizonBound(in, table);
    HorizonSearch search = new HorizonSearch(in, table);
    double cells = (double) in.users * in.slots;
    double never = search.plan().total();
    bound.climb(budget, () -> progress.update(bound.lower() / cells, never / cells));
    double lower = bound.lower();
    double closed = lower + CLOSED * Math.abs(lower);

    int[] order = IntStream.range(0, in.users).toArray();
    boolean[] best = search.plan().moves().clone();
    double least = never;
    for (int k = 0; k < starts && least > closed; k++) {
      if (k > 0 && budget.spent(bound.steps() + search.work())) {
        break;
      }
      draws.shuffle(order);
      search.take(new boolean[best.length]);
      search.start(bound.x(), order);
      search.awakenAll(order);
      search.descend(budget, bound.steps());
      if (search.plan().total() < least) {
        least = search.plan().total();
        best = search.plan().moves().clone();
        progress.update(lower / cells, least / cells);
      }
    }
    search.take(best);
    boolean stopped = false;
    for (int idle = 0; idle < patience && least > closed; idle++) {
      stopped = budget.spent(bound.steps() + search.work());
      if (stopped) {
        break;
      }
      search.kick(draws);
      search.descend(budget, bound.steps());
      double total = search.plan().total();
      if (total > least) {
        search.goBack();
      } else {
        search.accept();
        idle = total < least - CLOSED * least ? 0 : idle;
        least = total;
        progress.update(lower / cells, least / cells);
      }
    }
    return solved(in, search, bound, least <= closed, stopped);
  }

  private static Solved<SmraDecision> solved(
      HorizonCase in, HorizonSearch search, HorizonBound bound, boolean closed, boolean stopped) {
    HorizonPlan plan = new HorizonPlan(in);
    plan.begin();
    boolean[] path = new boolean[in.slots];
    for (int u = 0; u < in.users; u++) {
      System.arraycopy(search.plan().moves(), u * in.slots, path, 0, in.slots);
      plan.put(u, path);
    }
    plan.finish();
    double cells = (double) in.users * in.slots;
    return new Solved<>(
        closed ? Status.OPTIMAL : stopped ? Status.TIME_LIMIT : Status.FEASIBLE,
        plan.decisions(),
        plan.total() / cells,
        bound.lower() / cells,
        Optional.of(bound.certificate()),
        bound.steps() + search.work());
  }
}
