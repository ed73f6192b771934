package io.gapstone.solvers.dtasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The optimum over all slots by branch and bound, and its proof. */
class DtasmHorizonTreeTest {

  private static final DtasmCertificates VERIFIER = new DtasmCertificates();

  @SuppressWarnings("unchecked")
  private static Solved<DtasmDecision> by(
      String id, DtasmInstance in, Map<String, String> set, Budget budget) {
    var solver = (HorizonSolver<DtasmInstance, DtasmDecision>) Solvers.byId("dtasm", id);
    return solver.solveHorizon(
        in, Parameters.of(id, solver.parameters(), set), budget, Progress.SILENT);
  }

  private static Solved<DtasmDecision> exact(DtasmInstance in) {
    return by("exact", in, Map.of(), Budget.of(60, Long.MAX_VALUE));
  }

  private static double proven(DtasmInstance in, Certificate certificate) {
    return VERIFIER.provenBound(in, Scope.HORIZON, 0, Runs.PROBLEM.initialState(in), certificate);
  }

  private static void isRight(DtasmInstance in, Solved<DtasmDecision> solved) {
    assertThat(proven(in, solved.certificate().orElseThrow())).isEqualTo(solved.lower());
    Trajectory<DtasmDecision> run =
        Simulator.replay(Runs.PROBLEM, in, Runs.PROBLEM.initialState(in), 0, solved.decisions());
    assertThat(run.violations()).isEmpty();
    assertThat(Runs.total(run, "cloudBits")).isEqualTo(solved.objective());
    assertThat(solved.lower()).isLessThanOrEqualTo(solved.objective());
  }

  private static DtasmInstance few(long seed, int users, int slots) {
    return Runs.instance(
        "small", seed, Map.of("users", "" + users, "servers", "2", "slots", "" + slots));
  }

  @Test
  void theOptimumOfTinyInstancesIsFoundAndProven() {
    int trees = 0;
    for (long seed = 1; seed <= 60; seed++) {
      DtasmInstance in = TinyHorizon.of(seed);
      Solved<DtasmDecision> solved = exact(in);
      isRight(in, solved);
      assertThat(solved.objective()).as("seed " + seed).isEqualTo(TinyHorizon.optimum(in));
      assertThat(solved.status()).as("seed " + seed).isEqualTo(Status.OPTIMAL);
      Certificate proof = solved.certificate().orElseThrow();
      trees += proof.kind().equals(DtasmCertificates.HORIZON_TREE) ? 1 : 0;
    }
    assertThat(trees).isGreaterThan(20);
  }

  @Test
  void itAgreesWithTwoLinearModels() {
    for (long seed = 1; seed <= 4; seed++) {
      DtasmInstance in = few(seed, 6, 3);
      Solved<DtasmDecision> solved = exact(in);
      isRight(in, solved);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      for (String id : List.of("milp-scip", "milp-highs")) {
        Solved<DtasmDecision> other = by(id, in, Map.of(), Budget.of(30, Long.MAX_VALUE));
        assertThat(other.status()).isEqualTo(Status.OPTIMAL);
        assertThat(other.objective()).as(id + " " + seed).isEqualTo(solved.objective());
      }
    }
  }

  @Test
  void neitherOrderNorUnitsNorAUselessServerMatter() {
    for (long seed = 1; seed <= 4; seed++) {
      DtasmInstance in = few(seed, 6, 3);
      double optimum = exact(in).objective();
      int[] order = IntStream.range(0, in.users()).toArray();
      Draws.of(seed, "test/order").shuffle(order);
      for (DtasmInstance same :
          List.of(
              Rebuilt.permuted(in, order),
              Rebuilt.inQuarterCycles(in),
              Rebuilt.withUselessServer(in))) {
        Solved<DtasmDecision> solved = exact(same);
        isRight(same, solved);
        assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solved.objective()).as("seed " + seed).isEqualTo(optimum);
      }
      Solved<DtasmDecision> roomier = exact(Rebuilt.scaled(in, 1.2));
      assertThat(roomier.objective()).isLessThanOrEqualTo(optimum);
    }
  }

  @Test
  void stoppedItStillEnclosesTheOptimumAndWorkDecidesAll() {
    DtasmInstance in = few(1, 9, 4);
    double gap = Double.POSITIVE_INFINITY;
    for (long work : new long[] {0, 50, 1000, 3000, 6000}) {
      Solved<DtasmDecision> one = by("exact", in, Map.of(), Budget.of(1e9, work));
      Solved<DtasmDecision> two = by("exact", in, Map.of(), Budget.of(1e9, work));
      isRight(in, one);
      assertThat(one.decisions()).isEqualTo(two.decisions());
      assertThat(one.lower()).isEqualTo(two.lower());
      assertThat(one.work()).isEqualTo(two.work());
      assertThat(one.objective() - one.lower()).isLessThanOrEqualTo(gap);
      gap = one.objective() - one.lower();
    }
    Solved<DtasmDecision> few =
        by("exact", in, Map.of("branches", "5"), Budget.of(60, Long.MAX_VALUE));
    isRight(in, few);
  }

  @Test
  void spoiltProofsAreRefusedOrProveNoMoreThanIsTrue() {
    int refused = 0;
    int weaker = 0;
    for (long seed = 1; seed <= 30; seed++) {
      DtasmInstance in = TinyHorizon.of(seed);
      Solved<DtasmDecision> solved = exact(in);
      Certificate good = solved.certificate().orElseThrow();
      if (!good.kind().equals(DtasmCertificates.HORIZON_TREE)) {
        continue;
      }
      Draws draws = Draws.of(seed, "test/spoil");
      for (int round = 0; round < 40; round++) {
        try {
          double bound = proven(in, spoilt(good, draws));
          assertThat(bound).as("seed " + seed).isLessThanOrEqualTo(solved.objective());
          weaker += bound < solved.lower() ? 1 : 0;
        } catch (BadInputException e) {
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(weaker).isGreaterThan(50);
  }

  private static Certificate spoilt(Certificate good, Draws draws) {
    Map<String, double[]> numbers = new TreeMap<>();
    good.numbers().forEach((name, list) -> numbers.put(name, list.clone()));
    String name = draws.coin() ? "tree" : "prices";
    double[] list = numbers.get(name);
    double[] bad = {-3, -1, 0, 0.5, 1, 2, 7, 1e300, Double.NaN, Double.POSITIVE_INFINITY};
    switch (draws.index(4)) {
      case 0 -> numbers.put(name, Arrays.copyOf(list, list.length - 1));
      case 1 -> numbers.put(name, Arrays.copyOf(list, list.length + 2));
      case 2 -> {
        for (int k = 0; k < list.length; k++) {
          list[k] *= name.equals("prices") ? draws.unit() * 3 : 1;
        }
      }
      default -> list[draws.index(list.length)] = bad[draws.index(bad.length)];
    }
    return new Certificate(good.kind(), numbers);
  }

  @Test
  void aBranchLeftOutIsRefused() {
    DtasmInstance in = few(1, 8, 4);
    Certificate good = by("exact", in, Map.of(), Budget.of(1e9, 6000)).certificate().orElseThrow();
    double[] prices = good.get("prices");
    double[] tree = good.get("tree");
    assertThat(tree.length).isGreaterThan(3);
    // The second half of the first split is missing, and so are its prices.
    Certificate half =
        new Certificate(
            good.kind(),
            Map.of(
                "tree",
                new double[] {tree[0], tree[1], -1},
                "prices",
                Arrays.copyOf(prices, in.slots() * in.users() * in.servers())));
    assertThatThrownBy(() -> proven(in, half))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("tree");
  }
}
