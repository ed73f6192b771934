package io.gapstone.solvers.classic;

import io.gapstone.core.Budget;
import io.gapstone.core.Choice;
import io.gapstone.core.Progress;
import io.gapstone.core.Status;
import io.gapstone.solvers.assignment.AssignmentProblem;
import io.gapstone.solvers.assignment.AssignmentResult;
import io.gapstone.solvers.assignment.AssignmentSolver;
import io.gapstone.solvers.assignment.complete.CompleteProblem;
import io.gapstone.solvers.assignment.complete.CompleteResult;
import io.gapstone.solvers.assignment.complete.CompleteSolver;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import java.util.List;

/**
 * Solves a problem of a {@link GapFile}, every job assigned, by the engine that solves the slots of
 * the family {@code dtasm}.
 *
 * <p>Rejecting a job costs more there than all others can cost together, so an assignment with a
 * rejection is none, and a bound above all that assignments can cost proves that there is none.
 */
public final class ClassicGap {

  /** Least cost or most profit. */
  public enum Sense {
    MIN,
    MAX
  }

  /**
   * What was found.
   *
   * @param objective of the assignment, recomputed from the file; 0 without one
   * @param bound no assignment is better than this; the extreme of all longs if nothing is known,
   *     or there is no assignment
   * @param status OPTIMAL, TIME_LIMIT, or INFEASIBLE; other solvers' by their word
   * @param agents by job, counted from 0; empty where none was found
   * @param seconds elapsed
   * @param work thousands of search steps and options looked at
   */
  public record Answer(
      long objective, long bound, Status status, int[] agents, double seconds, long work) {}

  /** Proven by {@link AssignmentSolver}. */
  public static final String EXACT = "exact";

  private static final double EPSILON = 1e-6;
  private static final long SEED = 1;

  private final GapFile.Problem problem;
  private final boolean maximise;

  /**
   * By job the least signed cost of any agent, which is taken off so that costs are not negative.
   */
  private final long[] least;

  private long leastSum;
  private long rejection = 1;

  private ClassicGap(GapFile.Problem problem, Sense sense) {
    this.problem = problem;
    this.maximise = sense == Sense.MAX;
    this.least = new long[problem.jobs()];
    for (int j = 0; j < least.length; j++) {
      least[j] = Long.MAX_VALUE;
      long most = Long.MIN_VALUE;
      for (int i = 0; i < problem.agents(); i++) {
        least[j] = Math.min(least[j], signed(i, j));
        most = Math.max(most, signed(i, j));
      }
      leastSum += least[j];
      rejection += most - least[j];
    }
  }

  /** The ids that {@link #solve} knows: this engine, and linear models in other solvers. */
  public static List<String> solvers() {
    return List.of(EXACT, "scip", "highs", "cbc", "cp-sat");
  }

  /**
   * Solves within a budget.
   *
   * @param solver one of {@link #solvers()}
   * @param progress hears, from this engine, of bound and objective as of a cost to be minimised
   */
  public static Answer solve(
      GapFile.Problem problem, Sense sense, String solver, Budget budget, Progress progress) {
    if (!solvers().contains(solver)) {
      throw Choice.unknown("solver for generalised assignment", solver, solvers());
    }
    ClassicGap gap = new ClassicGap(problem, sense);
    return solver.equals(EXACT) ? gap.exact(budget, progress) : gap.linear(solver, budget);
  }

  private long signed(int agent, int job) {
    long cost = problem.costs()[agent * problem.jobs() + job];
    return maximise ? -cost : cost;
  }

  private Answer exact(Budget budget, Progress progress) {
    Progress shifted = (lower, upper) -> progress.update(lower + leastSum, upper + leastSum);
    long[] costs = new long[problem.costs().length];
    for (int cell = 0; cell < costs.length; cell++) {
      int j = cell % problem.jobs();
      costs[cell] = signed(cell / problem.jobs(), j) - least[j];
    }
    return CompleteProblem.of(problem.jobs(), costs, problem.needs(), problem.capacities())
        .map(p -> complete(p, budget, shifted))
        .orElseGet(() -> withRejection(budget, shifted));
  }

  private Answer complete(CompleteProblem engine, Budget budget, Progress progress) {
    CompleteResult result = CompleteSolver.solve(engine, SEED, budget, progress);
    boolean found = result.agentOf().length > 0;
    long bound = result.infeasible() ? Long.MAX_VALUE : leastSum + (long) result.bound();
    return new Answer(
        found ? objective(result.agentOf()) : 0,
        maximise ? (result.infeasible() ? Long.MIN_VALUE : -bound) : bound,
        result.infeasible()
            ? Status.INFEASIBLE
            : result.proven() ? Status.OPTIMAL : Status.TIME_LIMIT,
        result.agentOf(),
        budget.elapsedSeconds(),
        result.work());
  }

  /** For capacities that are too large for tables. */
  private Answer withRejection(Budget budget, Progress progress) {
    AssignmentProblem.Builder builder = new AssignmentProblem.Builder(problem.capacities().clone());
    for (int j = 0; j < problem.jobs(); j++) {
      builder.user(rejection);
      for (int i = 0; i < problem.agents(); i++) {
        builder.pair(i, problem.needs()[i * problem.jobs() + j], signed(i, j) - least[j]);
      }
    }
    AssignmentProblem engine = builder.build();
    AssignmentResult result =
        AssignmentSolver.solve(engine, (cost, bound) -> false, SEED, budget, progress);
    boolean complete = result.cost() < rejection;
    double bound = result.bound();
    long whole = bound == Double.NEGATIVE_INFINITY ? 0 : (long) Math.ceil(bound - EPSILON);
    whole = leastSum + Math.max(0, Math.min(whole, result.cost()));
    int[] agents = complete ? agents(engine, result.pairOf()) : new int[0];
    boolean infeasible = !complete && bound > rejection - 1 + EPSILON;
    return new Answer(
        complete ? objective(agents) : 0,
        maximise ? -whole : whole,
        infeasible
            ? Status.INFEASIBLE
            : complete && result.optimal() ? Status.OPTIMAL : Status.TIME_LIMIT,
        agents,
        budget.elapsedSeconds(),
        result.work());
  }

  private Answer linear(String solver, Budget budget) {
    LinearModelBuilder model = LinearModel.named("generalised assignment");
    int jobs = problem.jobs();
    for (int cell = 0; cell < problem.costs().length; cell++) {
      int i = cell / jobs;
      int j = cell % jobs;
      boolean possible = problem.needs()[cell] <= problem.capacities()[i];
      model.integer("x[" + j + "," + i + "]", 0, possible ? 1 : 0, signed(i, j));
    }
    for (int j = 0; j < jobs; j++) {
      model.equal("job[" + j + "]", 1);
      for (int i = 0; i < problem.agents(); i++) {
        model.term(i * jobs + j, 1);
      }
    }
    for (int i = 0; i < problem.agents(); i++) {
      model.atMost("capacity[" + i + "]", problem.capacities()[i]);
      for (int j = 0; j < jobs; j++) {
        model.term(i * jobs + j, problem.needs()[i * jobs + j]);
      }
    }
    double seconds = budget.remainingSeconds();
    LinearResult result =
        LinearSolver.of(solver).solve(model.build(), LinearBudget.seconds(seconds));
    int[] agents = result.solution().map(s -> agents(s.values())).orElse(new int[0]);
    long claimed =
        result.claimed() == Double.NEGATIVE_INFINITY
            ? Long.MIN_VALUE
            : (long) Math.ceil(result.claimed() - EPSILON);
    return new Answer(
        agents.length > 0 ? objective(agents) : 0,
        maximise ? (claimed == Long.MIN_VALUE ? Long.MAX_VALUE : -claimed) : claimed,
        switch (result.status()) {
          case OPTIMAL -> Status.OPTIMAL;
          case INFEASIBLE -> Status.INFEASIBLE;
          default -> Status.TIME_LIMIT;
        },
        agents,
        budget.elapsedSeconds(),
        0);
  }

  private int[] agents(double[] values) {
    int[] agents = new int[problem.jobs()];
    for (int cell = 0; cell < values.length; cell++) {
      if (values[cell] > 0.5) {
        agents[cell % agents.length] = cell / agents.length;
      }
    }
    return agents;
  }

  private static int[] agents(AssignmentProblem engine, int[] pairOf) {
    int[] agents = new int[pairOf.length];
    for (int j = 0; j < agents.length; j++) {
      agents[j] = engine.server(pairOf[j]);
    }
    return agents;
  }

  private long objective(int[] agents) {
    long sum = 0;
    for (int j = 0; j < agents.length; j++) {
      sum += problem.costs()[agents[j] * problem.jobs() + j];
    }
    return sum;
  }
}
