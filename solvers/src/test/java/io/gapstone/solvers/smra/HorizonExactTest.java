package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HorizonExactTest {

  private static final SmraCertificates VERIFIER = new SmraCertificates();
  private static final Exact SOLVER = new Exact();

  private static Solved<SmraDecision> solve(SmraInstance in, Budget budget) {
    Parameters parameters = Parameters.of("exact", SOLVER.parameters(), Map.of("kicks", "5"));
    return SOLVER.solveHorizon(in, parameters, budget, Progress.SILENT);
  }

  private static double proven(SmraInstance in, Certificate certificate) {
    return VERIFIER.provenBound(
        in, Scope.HORIZON, 0, SmraRuns.PROBLEM.initialState(in), certificate);
  }

  private static double paid(SmraInstance in, Solved<SmraDecision> solved) {
    Trajectory<SmraDecision> run =
        Simulator.replay(
            SmraRuns.PROBLEM, in, SmraRuns.PROBLEM.initialState(in), 0, solved.decisions());
    assertThat(run.violations()).isEmpty();
    return SmraRuns.objective(in, run);
  }

  private static Certificate changed(Certificate from, String list, double[] numbers) {
    Map<String, double[]> lists = new TreeMap<>(from.numbers());
    lists.put(list, numbers);
    return new Certificate(from.kind(), lists);
  }

  @Test
  void isWhatEnumerationSays() {
    int branched = 0;
    for (long seed = 1; seed <= 150; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 4, 3, 3);
      double optimum = HorizonLagrangianTest.byEnumeration(in);
      Solved<SmraDecision> solved = solve(in, Budget.unlimited());
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      assertThat(solved.objective()).isCloseTo(optimum, within(2e-9 * optimum));
      assertThat(paid(in, solved)).isCloseTo(solved.objective(), within(1e-11 * optimum));
      Certificate certificate = solved.certificate().orElseThrow();
      double proven = proven(in, certificate);
      assertThat(proven)
          .isGreaterThanOrEqualTo(solved.lower())
          .isLessThanOrEqualTo(optimum)
          .isCloseTo(optimum, within(1e-8 * optimum));
      branched += certificate.get("nodes").length > 1 ? 1 : 0;
    }
    assertThat(branched).isGreaterThan(20);
  }

  @Test
  void smallInstancesAreProven() {
    for (long seed = 1; seed <= 2; seed++) {
      SmraInstance in = SmraRuns.draw("small", seed);
      Solved<SmraDecision> solved = solve(in, Budget.unlimited());
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      // what the linear model has in SCIP, HiGHS and CBC, see docs/solvers/smra.md
      assertThat(solved.objective()).isCloseTo(seed == 1 ? 1.623504 : 1.498696, within(1e-6));
      assertThat(proven(in, solved.certificate().orElseThrow()))
          .isCloseTo(solved.objective(), within(1e-8 * solved.objective()));
    }
  }

  @Test
  void unitsAndUselessServersDoNotMatter() {
    SmraInstance in = SmraTiny.instance(7, 4, 3, 3);
    double optimum = solve(in, Budget.unlimited()).objective();
    for (double unit : new double[] {1, 1e-3, 1e4}) {
      SmraInstance other = new SmraScaled(in, unit, 2).instance();
      Solved<SmraDecision> solved = solve(other, Budget.unlimited());
      assertThat(solved.objective()).isCloseTo(optimum, within(1e-8 * optimum));
      assertThat(proven(other, solved.certificate().orElseThrow()))
          .isCloseTo(optimum, within(2e-8 * optimum));
    }
  }

  @Test
  void anyWorkLimitGivesAPlanAndABound() {
    SmraInstance in = SmraRuns.draw("contended", 3);
    for (long work : new long[] {0, 1, 100, 1500}) {
      Solved<SmraDecision> solved = solve(in, Budget.of(1e9, work));
      double proven = proven(in, solved.certificate().orElseThrow());
      assertThat(solved.status()).isEqualTo(Status.TIME_LIMIT);
      assertThat(solved.lower()).isLessThanOrEqualTo(proven);
      assertThat(proven).isLessThanOrEqualTo(paid(in, solved));
    }
    Solved<SmraDecision> again = solve(in, Budget.of(1e9, 1500));
    assertThat(again.objective()).isEqualTo(solve(in, Budget.of(1e9, 1500)).objective());
  }

  @Test
  void whateverTheNumbersNothingAboveTheOptimumIsProven() {
    Draws draws = Draws.of(1, "test/tampered");
    for (long seed = 1; seed <= 60; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 4, 3, 3);
      Solved<SmraDecision> solved = solve(in, Budget.unlimited());
      Certificate certificate = solved.certificate().orElseThrow();
      for (String list : certificate.numbers().keySet()) {
        double[] numbers = certificate.get(list).clone();
        int i = draws.index(numbers.length);
        numbers[i] = list.equals("nodes") ? draws.index(14) - 2 : 3 * numbers[i] + 1e-9;
        try {
          assertThat(proven(in, changed(certificate, list, numbers)))
              .isLessThanOrEqualTo(solved.objective());
        } catch (BadInputException refused) {
          assertThat(refused).hasMessageContaining("nodes");
        }
      }
    }
  }

  @Test
  void treesThatDoNotCoverEverythingAreRefused() {
    SmraInstance in = SmraTiny.instance(1, 4, 3, 3);
    int prices = in.slots() * in.servers();
    Certificate one =
        new Certificate(
            SmraCertificates.HORIZON_TREE,
            Map.of(
                "nodes", new double[] {2, -1, -1},
                "cpuPrices", new double[prices],
                "bandwidthPrices", new double[prices]));
    assertThat(proven(in, one)).isPositive();
    refused(in, one, "ends before", 2, -1);
    refused(in, one, "ends before");
    refused(in, one, "goes on", 2, -1, -1, -1);
    refused(in, one, "goes on", -1, -1);
    refused(in, one, "nodes[1] is 2.0", 2, 2, -1, -1, -1);
    refused(in, one, "nodes[0] is 12.0", 12, -1, -1);
    refused(in, one, "nodes[0] is 0.5", 0.5, -1, -1);
    refused(in, one, "nodes[2] is -2.0", 2, -1, -2);
    assertThatThrownBy(
            () -> VERIFIER.provenBound(in, Scope.SLOT, 0, SmraRuns.PROBLEM.initialState(in), one))
        .isInstanceOf(BadInputException.class);
  }

  private static void refused(SmraInstance in, Certificate from, String why, double... nodes) {
    assertThatThrownBy(() -> proven(in, changed(from, "nodes", nodes)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(why);
  }
}
