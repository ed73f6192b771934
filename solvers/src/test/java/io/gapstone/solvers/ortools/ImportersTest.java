package io.gapstone.solvers.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LpText;
import io.gapstone.solvers.model.LpWriter;
import io.gapstone.solvers.model.Models;
import io.gapstone.solvers.model.MpsWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Exported models, read back, have the same bounds and the same optimum. OR-Tools reads MPS; what
 * it calls LP is the format of lp_solve, so the LP file is read by a reader of the tests.
 */
class ImportersTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static final String[] NAMES = {
    "free_one", "fixed", "below_0", "below.0", "yes", "whole", "count", "x_e1", "unused"
  };

  @BeforeAll
  static void load() {
    NativeLibraries.ortools();
  }

  /** Every kind of bound and row that the formats can say. */
  private static LinearModel everything() {
    LinearModelBuilder model = LinearModel.named("every thing").offset(-2.75);
    int free = model.continuous("free one", -INF, INF, 1);
    int fixed = model.continuous("fixed", 0.1, 0.1, 3);
    int below = model.continuous("below[0]", -INF, -0.3, -2);
    int negative = model.continuous("below.0", -7.123456789012345, 5, 1);
    int yes = model.binary("yes", -1.5);
    int whole = model.integer("whole", -3, 12, 0.25);
    int count = model.integer("count", 0, INF, 0.125);
    int offZero = model.integer("e1", 2, INF, 1.0 / 3);
    model.continuous("unused", 0, INF, 0);
    model.range("range", -1.1, 2.3).term(free, 1).term(whole, 1);
    model.range("awkward", 0.1, 1e17).term(count, 2).term(offZero, 1).term(negative, -1);
    model.equal("equal", 1.0 / 3).term(free, 1).term(below, -0.1).term(yes, 0.7);
    model.atMost("most", 4).term(count, -1).term(fixed, 1);
    model.atLeast("least", 3.5).term(count, 1).term(whole, 1e-7);
    model.range("no limits", -INF, INF).term(count, 1).term(free, 1);
    model.range("empty", -1, 1);
    return model.build();
  }

  private static ModelBuilderHelper readMps(LinearModel model) throws IOException {
    StringWriter text = new StringWriter();
    MpsWriter.write(model, text);
    ModelBuilderHelper read = new ModelBuilderHelper();
    assertThat(read.importFromMpsString(text.toString())).as(text.toString()).isTrue();
    return read;
  }

  private static LinearModel readLp(LinearModel model) throws IOException {
    StringWriter text = new StringWriter();
    LpWriter.write(model, text);
    return LpText.read(text.toString());
  }

  private static Optional<Double> optimum(ModelBuilderHelper model) {
    ModelSolverHelper solver = new ModelSolverHelper("SCIP");
    solver.solve(model);
    boolean optimal = solver.hasSolution() && solver.getStatus() == SolveStatus.OPTIMAL;
    return optimal ? Optional.of(solver.getObjectiveValue()) : Optional.empty();
  }

  @Test
  void mpsKeepsEverything() throws IOException {
    LinearModel model = everything();
    ModelBuilderHelper read = readMps(model);
    TreeMap<String, Integer> byName = new TreeMap<>();
    for (int j = 0; j < read.numVariables(); j++) {
      byName.put(read.getVarName(j), j);
    }
    for (int j = 0; j < NAMES.length; j++) {
      int theirs = byName.get(NAMES[j]);
      assertThat(read.getVarLowerBound(theirs)).as(NAMES[j]).isEqualTo(model.lower(j));
      assertThat(read.getVarUpperBound(theirs)).as(NAMES[j]).isEqualTo(model.upper(j));
      assertThat(read.getVarIntegrality(theirs)).as(NAMES[j]).isEqualTo(model.integer(j));
      assertThat(read.getVarObjectiveCoefficient(theirs)).as(NAMES[j]).isEqualTo(model.cost(j));
    }
    int constant = byName.get("objective_constant");
    assertThat(read.getVarObjectiveCoefficient(constant)).isEqualTo(model.offset());
    assertThat(read.getConstraintLowerBound(0)).isEqualTo(-1.1);
    assertThat(read.getConstraintUpperBound(0)).isEqualTo(2.3);
  }

  @Test
  void lpKeepsEverything() throws IOException {
    LinearModel model = everything();
    LinearModel read = readLp(model);
    TreeMap<String, Integer> byName = new TreeMap<>();
    for (int j = 0; j < read.variables(); j++) {
      byName.put(read.variableName(j), j);
    }
    // The last variable occurs nowhere, and so not in an LP file.
    for (int j = 0; j < NAMES.length - 1; j++) {
      int theirs = byName.get(NAMES[j]);
      assertThat(read.lower(theirs)).as(NAMES[j]).isEqualTo(model.lower(j));
      assertThat(read.upper(theirs)).as(NAMES[j]).isEqualTo(model.upper(j));
      assertThat(read.integer(theirs)).as(NAMES[j]).isEqualTo(model.integer(j));
      assertThat(read.cost(theirs)).as(NAMES[j]).isEqualTo(model.cost(j));
    }
    assertThat(read.cost(byName.get("objective_constant"))).isEqualTo(model.offset());
  }

  @Test
  void sameOptimum() throws IOException {
    for (int seed = 0; seed < 30; seed++) {
      LinearModel model = Models.random(seed);
      Optional<Double> best = Models.bruteForce(model);
      Optional<Double> mps = optimum(readMps(model));
      LinearResult lp = new ScipSolver().solve(readLp(model), LinearBudget.seconds(10));
      assertThat(mps.isPresent()).as("seed " + seed).isEqualTo(best.isPresent());
      assertThat(lp.solution().isPresent()).as("seed " + seed).isEqualTo(best.isPresent());
      if (best.isPresent()) {
        assertThat(mps.get()).isCloseTo(best.get(), within(1e-6));
        assertThat(lp.objective()).isCloseTo(best.get(), within(1e-6));
      }
    }
  }
}
