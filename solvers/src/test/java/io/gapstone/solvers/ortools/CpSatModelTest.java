package io.gapstone.solvers.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpModelProto;
import io.gapstone.core.random.Draws;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole-number model is a relaxation, and exact where it can be. */
class CpSatModelTest {

  @BeforeAll
  static void load() {
    NativeLibraries.ortools();
  }

  @Test
  void shortDecimalsStayExact() {
    LinearModelBuilder model = LinearModel.named("m");
    int x = model.integer("x", 0, 9, 0.25);
    int y = model.integer("y", 0, 9, 1);
    model.range("row", 0.3, 2.05).term(x, 0.1).term(y, 0.35);
    CpModelProto proto = new CpSatModel(model.build()).model().model();
    assertThat(proto.getConstraints(0).getLinear().getCoeffsList()).containsExactly(10L, 35L);
    assertThat(proto.getConstraints(0).getLinear().getDomainList()).containsExactly(30L, 205L);
    assertThat(proto.getObjective().getCoeffsList()).containsExactly(25L, 100L);
  }

  @Test
  void wholeCoefficientsStayAsTheyAre() {
    LinearModelBuilder model = LinearModel.named("m").offset(7);
    int x = model.integer("x", -5, 5, 3);
    model.atMost("row", 11).term(x, 4);
    CpSatModel scaled = new CpSatModel(model.build());
    assertThat(scaled.model().model().getConstraints(0).getLinear().getDomain(1)).isEqualTo(11);
    assertThat(scaled.bound(-15)).isBetween(-8 - 1e-12, -8.0);
  }

  /** Points that keep the real model also keep the scaled one, and cost no less than its bound. */
  @Test
  void everyPointOfTheModelIsAPointOfTheScaledOne() {
    Draws draws = Draws.of(3, "test/cp-sat");
    for (int round = 0; round < 300; round++) {
      int n = 1 + draws.index(6);
      LinearModelBuilder builder = LinearModel.named("m").offset(draws.unit() - 0.5);
      double[] point = new double[n];
      double[] row = new double[n];
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double low = Math.scalb(draws.unit() - 0.5, draws.index(8));
        double high = low + Math.scalb(draws.unit(), draws.index(12));
        boolean whole = draws.coin();
        point[j] = low + draws.unit() * (high - low);
        if (whole) {
          low = Math.floor(low);
          high = Math.ceil(high);
          point[j] = Math.rint(point[j]);
          builder.integer("x" + j, low, high, draws.unit() - 0.5);
        } else {
          builder.continuous("x" + j, low, high, draws.unit() - 0.5);
        }
        row[j] = Math.scalb(draws.unit() - 0.5, draws.index(30) - 15);
        sum += row[j] * point[j];
      }
      builder.range("tight", Math.nextDown(sum), Math.nextUp(sum));
      for (int j = 0; j < n; j++) {
        builder.term(j, row[j]);
      }
      LinearModel model = builder.build();
      assertContains(model, point);
    }
  }

  private static void assertContains(LinearModel model, double[] point) {
    CpSatModel scaled = new CpSatModel(model);
    CpModelProto proto = scaled.model().model();
    long[] whole = new long[point.length];
    for (int j = 0; j < whole.length; j++) {
      whole[j] = nearestBelow(scaled, model, j, point[j], proto);
    }
    var linear = proto.getConstraints(0).getLinear();
    long sum = 0;
    for (int k = 0; k < linear.getVarsCount(); k++) {
      sum += linear.getCoeffs(k) * whole[linear.getVars(k)];
    }
    assertThat(sum).isBetween(linear.getDomain(0), linear.getDomain(1));
    long cost = 0;
    for (int k = 0; k < proto.getObjective().getVarsCount(); k++) {
      cost += proto.getObjective().getCoeffs(k) * whole[proto.getObjective().getVars(k)];
    }
    double objective = model.objective(point);
    assertThat(scaled.bound(cost)).isLessThanOrEqualTo(objective + 1e-14);
    assertThat(scaled.bound(cost)).isGreaterThan(objective - 1e-2);
  }

  /** The last grid point at or below a value, by bisection over the domain. */
  private static long nearestBelow(
      CpSatModel scaled, LinearModel model, int j, double value, CpModelProto proto) {
    long low = proto.getVariables(j).getDomain(0);
    long high = proto.getVariables(j).getDomain(1);
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (scaled.value(j, middle) <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
