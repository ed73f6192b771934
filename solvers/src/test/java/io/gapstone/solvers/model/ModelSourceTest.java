package io.gapstone.solvers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Slot;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import io.gapstone.instances.Catalogue;
import io.gapstone.solvers.ortools.NativeLibraries;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every family's exported models, read back and solved by other solvers: the optimum is the
 * objective of the decisions it stands for, as the family's own process plays them.
 */
class ModelSourceTest {

  private static final double TOLERANCE = 1e-6;

  @BeforeAll
  static void load() {
    NativeLibraries.ortools();
  }

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("smra", Scope.SLOT, "small", Map.of()),
        Arguments.of("smra", Scope.SLOT, "contended", Map.of("users", "12", "servers", "4")),
        Arguments.of("dtasm", Scope.SLOT, "small", Map.of()),
        Arguments.of("dtasm", Scope.SLOT, "contended", Map.of("users", "30", "servers", "3")),
        Arguments.of(
            "smra", Scope.HORIZON, "small", Map.of("users", "5", "servers", "3", "slots", "3")),
        Arguments.of(
            "smra", Scope.HORIZON, "contended", Map.of("users", "6", "servers", "2", "slots", "3")),
        Arguments.of(
            "dtasm", Scope.HORIZON, "small", Map.of("users", "8", "servers", "3", "slots", "3")),
        Arguments.of(
            "dtasm",
            Scope.HORIZON,
            "contended",
            Map.of("users", "9", "servers", "3", "slots", "3", "leastWeightLoad", "1.1")),
        Arguments.of("delay-energy", Scope.SLOT, "small", Map.of()),
        Arguments.of("delay-energy", Scope.SLOT, "contended", Map.of("users", "8", "servers", "4")),
        Arguments.of("delay-energy", Scope.HORIZON, "small", Map.of("slots", "3")),
        Arguments.of("lyapunov", Scope.SLOT, "small", Map.of()),
        Arguments.of("lyapunov", Scope.SLOT, "small", Map.of("users", "4")),
        Arguments.of("lyapunov", Scope.HORIZON, "small", Map.of()),
        Arguments.of("lyapunov", Scope.HORIZON, "small", Map.of("users", "3", "slots", "4")),
        Arguments.of("isma", Scope.SLOT, "small", Map.of("users", "3", "servers", "2")),
        Arguments.of(
            "isma", Scope.HORIZON, "small", Map.of("users", "2", "servers", "2", "slots", "3")),
        Arguments.of(
            "isma",
            Scope.HORIZON,
            "contended",
            Map.of("users", "2", "servers", "2", "slots", "2")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void otherSolversFindTheObjectiveThatTheProcessPays(
      String family, Scope scope, String profile, Map<String, String> settings) throws IOException {
    for (long seed = 1; seed <= (scope == Scope.SLOT ? 2 : 1); seed++) {
      agree(Families.byId(family), scope, profile, settings, seed);
    }
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      void agree(
          Problem<I, S, V, D> problem,
          Scope scope,
          String profile,
          Map<String, String> settings,
          long seed)
          throws IOException {
    I instance =
        problem
            .instanceType()
            .cast(Catalogue.of(problem.family()).generator().generate(profile, seed, settings));
    @SuppressWarnings("unchecked")
    ModelSource<I, V, D> source = (ModelSource<I, V, D>) ModelSource.of(problem.family());
    S start = problem.initialState(instance);
    int slot = scope == Scope.SLOT ? 1 : 0;
    int slots = scope == Scope.SLOT ? 1 : instance.slots();
    V view = problem.slotInHindsight(instance, slot, start);
    StatedModel<D> stated = source.of(scope, instance, view, Budget.of(60, Long.MAX_VALUE));
    assertThat(stated.shortfall()).isLessThanOrEqualTo(TOLERANCE);
    LinearModel model = stated.model();

    LinearResult highs = LinearSolver.of("highs").solve(lp(model), LinearBudget.seconds(60));
    assertThat(highs.status()).isEqualTo(LinearStatus.OPTIMAL);
    double optimum = mpsOptimum(model);
    assertThat(highs.objective()).isCloseTo(optimum, within(TOLERANCE * optimum));

    enclosed(problem, scope, instance, view, optimum);

    LinearResult scip = LinearSolver.of("scip").solve(model, LinearBudget.seconds(60));
    Trajectory<D> played =
        Simulator.replay(
            problem, instance, start, slot, stated.decisions(scip.solution().get().values()));
    assertThat(played.violations()).isEmpty();
    double paid = problem.objective(instance, slots, played.totals());
    double allowed = stated.shortfall() == 0 ? 1e-9 : TOLERANCE;
    assertThat(optimum).isCloseTo(paid, within(allowed * paid + 1e-9));
  }

  /** No solver of ours finds less, and none proves more. */
  private static <I extends Instance, V extends Slot, D extends Decision> void enclosed(
      Problem<I, ?, V, D> problem, Scope scope, I instance, V view, double optimum) {
    Budget budget = Budget.of(0.5, Long.MAX_VALUE);
    for (Solver solver : Solvers.of(problem.family())) {
      boolean ours = solver.id().equals("exact") || solver.id().equals("lagrangian");
      if (ours && solver.scopes().contains(scope)) {
        Parameters parameters = Parameters.of(solver.id(), solver.parameters());
        Solved<D> solved = solved(solver, scope, instance, view, parameters, budget);
        double slack = TOLERANCE * optimum + 1e-9;
        assertThat(optimum).isBetween(solved.lower() - slack, solved.objective() + slack);
      }
    }
  }

  /** Solvers of a family solve that family's slots and instances. */
  @SuppressWarnings("unchecked")
  private static <I extends Instance, V extends Slot, D extends Decision> Solved<D> solved(
      Solver solver, Scope scope, I instance, V view, Parameters parameters, Budget budget) {
    return scope == Scope.SLOT
        ? ((SlotSolver<V, D>) solver).solveSlot(view, parameters, budget, Progress.SILENT)
        : ((HorizonSolver<I, D>) solver)
            .solveHorizon(instance, parameters, budget, Progress.SILENT);
  }

  /** The model as its LP file has it. */
  private static LinearModel lp(LinearModel model) throws IOException {
    StringWriter text = new StringWriter();
    LpWriter.write(model, text);
    return LpText.read(text.toString());
  }

  /** The optimum of the model's MPS file, by another reader and SCIP. */
  private static double mpsOptimum(LinearModel model) throws IOException {
    StringWriter text = new StringWriter();
    MpsWriter.write(model, text);
    ModelBuilderHelper read = new ModelBuilderHelper();
    assertThat(read.importFromMpsString(text.toString())).isTrue();
    ModelSolverHelper solver = new ModelSolverHelper("SCIP");
    solver.setSolverSpecificParameters("limits/gap = 0\nnumerics/feastol = 1e-9\n");
    solver.solve(read);
    assertThat(solver.getStatus()).isEqualTo(SolveStatus.OPTIMAL);
    return solver.getObjectiveValue();
  }

  @Test
  void namesAreReadable() {
    for (String family : new String[] {"dtasm", "delay-energy", "lyapunov", "isma"}) {
      LinearModel model = slotModel(Families.byId(family));
      assertThat(model.name()).startsWith(family);
      assertThat(model.variableName(0)).matches("[a-z]+\\[\\d+(,\\d+)*\\]");
    }
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      LinearModel slotModel(Problem<I, S, V, D> problem) {
    I instance =
        problem
            .instanceType()
            .cast(Catalogue.of(problem.family()).generator().generate("small", 1, Map.of()));
    @SuppressWarnings("unchecked")
    ModelSource<I, V, D> source = (ModelSource<I, V, D>) ModelSource.of(problem.family());
    V view = problem.slotInHindsight(instance, 0, problem.initialState(instance));
    return source.slot(view, Budget.of(0, 0)).model();
  }

  @Test
  void aFamilyThatIsUnknownIsSaidSo() {
    assertThatThrownBy(() -> ModelSource.of("smar"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Maybe smra?");
  }
}
