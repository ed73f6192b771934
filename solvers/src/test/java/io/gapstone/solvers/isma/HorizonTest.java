package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.isma.IsmaCertificates;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaShareAllocator;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HorizonTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();
  private static final int USERS = 2;
  private static final int SERVERS = 2;
  private static final int CHOICES = 1 + 10 * SERVERS;

  @Test
  void boundsAndSolutionsEncloseTheOptimumOfTinyHorizons() {
    int met = 0;
    int coupled = 0;
    int rounds = 60;
    for (int seed = 0; seed < rounds; seed++) {
      IsmaInstance instance = Drawn.of(300 + seed, USERS, SERVERS, 4).instance();
      double optimum =
          optimum(instance, 0, new int[] {instance.initialHost(0), instance.initialHost(1)}) / 8;
      Solved<IsmaDecision> found = solve(new Lagrangian(), instance);
      assertSound(instance, found);
      assertThat(found.lower()).isLessThanOrEqualTo(optimum * (1 + 1e-12));
      assertThat(found.objective()).isGreaterThanOrEqualTo(optimum * (1 - 1e-9));
      met += found.objective() <= optimum * (1 + 1e-9) ? 1 : 0;
      Solved<IsmaDecision> exact = solve(new Exact(), instance);
      assertSound(instance, exact);
      assertThat(exact.lower()).isLessThanOrEqualTo(optimum * (1 + 1e-12));
      if (instance.model().migrationSeconds() == 0) {
        assertThat(exact.status()).isEqualTo(Status.OPTIMAL);
        assertThat(exact.objective()).isCloseTo(optimum, within(2e-9 * optimum));
      } else {
        coupled++;
      }
    }
    assertThat(coupled).isGreaterThan(rounds / 4);
    assertThat(met).isGreaterThan(rounds * 3 / 4);
  }

  @Test
  void linearModelsFindTheOptimumOfTinyHorizons() {
    int coupled = 0;
    for (int seed = 300; seed < 308; seed++) {
      IsmaInstance instance = Drawn.of(seed, USERS, SERVERS, 2).instance();
      int[] hosts = {instance.initialHost(0), instance.initialHost(1)};
      double optimum = optimum(instance, 0, hosts) / (USERS * instance.slots());
      coupled += instance.model().migrationSeconds() > 0 ? 1 : 0;
      Solved<IsmaDecision> found =
          solve(seed % 2 == 0 ? new OffTheShelf.Scip() : new OffTheShelf.Highs(), instance);
      assertThat(found.status()).isEqualTo(Status.OPTIMAL);
      assertThat(found.objective()).isCloseTo(optimum, within(2e-6 * optimum));
      assertThat(found.lower()).isCloseTo(optimum, within(2e-6 * optimum));
      Solved<IsmaDecision> relaxed = solve(new LinearRelaxation.Glop(), instance);
      assertThat(relaxed.status()).isEqualTo(Status.BOUND_ONLY);
      assertThat(relaxed.lower()).isBetween(0.5 * optimum, optimum);
    }
    assertThat(coupled).isBetween(1, 7);
  }

  @Test
  void modelsThatDoNotFitMemoryAreRefused() {
    IsmaInstance instance =
        new IsmaGenerator()
            .generate("paper", 1, Map.of("users", "400", "servers", "20", "slots", "10"));
    assertThatThrownBy(() -> solve(new OffTheShelf.Scip(), instance))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("400 users, 20 servers and 10 slots");
  }

  /** Backwards over all hosts: the least sum of completion times from slot {@code t} on. */
  private static double optimum(IsmaInstance instance, int t, int[] hosts) {
    double[] onward = new double[SERVERS * SERVERS];
    for (int slot = instance.slots() - 1; slot >= t; slot--) {
      double[] here = new double[onward.length];
      Arrays.fill(here, Double.POSITIVE_INFINITY);
      for (int code = 0; code < here.length; code++) {
        int[] at = {code % SERVERS, code / SERVERS};
        IsmaState state = new IsmaState(at.clone(), new double[SERVERS]);
        SlotOptions options =
            new SlotOptions(PROBLEM.slot(instance, slot, state).fullInformation(), SERVERS);
        for (int joint = 0; joint < CHOICES * CHOICES; joint++) {
          int[] next = at.clone();
          double seconds = seconds(options, joint, next);
          here[code] = Math.min(here[code], seconds + onward[next[0] + SERVERS * next[1]]);
        }
      }
      onward = here;
    }
    return onward[hosts[0] + SERVERS * hosts[1]];
  }

  private static double seconds(SlotOptions options, int joint, int[] hosts) {
    IsmaShareAllocator[] allocators = new IsmaShareAllocator[SERVERS];
    Arrays.setAll(allocators, l -> new IsmaShareAllocator());
    double sum = 0;
    for (int u = 0, rest = joint; u < USERS; u++, rest /= CHOICES) {
      int choice = rest % CHOICES;
      if (choice == 0) {
        sum += options.alone(u);
      } else {
        int l = (choice - 1) / 10;
        int q = 1 + (choice - 1) % 10;
        int at = options.at(l, u) + q;
        allocators[l].add(options.local(u, q), options.overhead(at), options.work(at));
        hosts[u] = l;
      }
    }
    for (IsmaShareAllocator allocator : allocators) {
      sum += allocator.allocate(1);
    }
    return sum;
  }

  @Test
  void beatsTheMyopicPolicyWhereServicesAreSlowToMove() {
    IsmaInstance instance =
        new IsmaGenerator()
            .generate("contended", 3, Map.of("users", "12", "servers", "4", "slots", "6"));
    Solved<IsmaDecision> found = solve(new Lagrangian(), instance);
    assertSound(instance, found);
    Myopic myopic = new Myopic();
    Trajectory<IsmaDecision> played =
        Simulator.run(
            PROBLEM, instance, myopic.policy(Parameters.of(myopic.id(), myopic.parameters()), 1));
    double objective = PROBLEM.objective(instance, 6, played.totals());
    assertThat(played.violations()).isEmpty();
    assertThat(found.objective()).isLessThan(objective);
    assertThat(found.lower()).isGreaterThan(0.98 * found.objective());
  }

  @Test
  void smallHorizonsWithoutMigrationDelayAreProven() {
    IsmaInstance instance = new IsmaGenerator().generate("small", 4, Map.of());
    Solved<IsmaDecision> exact = solve(new Exact(), instance);
    assertThat(exact.status()).isEqualTo(Status.OPTIMAL);
    assertSound(instance, exact);
    Solved<IsmaDecision> relaxed = solve(new Lagrangian(), instance);
    assertSound(instance, relaxed);
    assertThat(relaxed.objective()).isGreaterThanOrEqualTo(exact.lower());
    assertThat(relaxed.lower()).isLessThanOrEqualTo(exact.objective());
  }

  private static Solved<IsmaDecision> solve(
      HorizonSolver<IsmaInstance, IsmaDecision> solver, IsmaInstance instance) {
    Parameters parameters = Parameters.of(solver.id(), solver.parameters());
    return solver.solveHorizon(instance, parameters, Budget.unlimited(), Progress.SILENT);
  }

  private static void assertSound(IsmaInstance instance, Solved<IsmaDecision> solved) {
    CheckReport report =
        Checker.check(
            PROBLEM, instance, Scope.HORIZON, 0, solved.decisions(), solved.objective(), Map.of());
    assertThat(report.feasible()).isTrue();
    assertThat(report.objectiveMatches()).isTrue();
    IsmaState state = PROBLEM.initialState(instance);
    double proven =
        new IsmaCertificates()
            .provenBound(instance, Scope.HORIZON, 0, state, solved.certificate().get());
    assertThat(proven).isBetween(solved.lower() * (1 - 1e-11), report.objective());
  }
}
