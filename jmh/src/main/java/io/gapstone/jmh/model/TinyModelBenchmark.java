package io.gapstone.jmh.model;

import io.gapstone.solvers.child.ChildLimits;
import io.gapstone.solvers.child.IsolatedSolver;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One solve of a model with three variables, by backend; {@code child:} is in its own process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TinyModelBenchmark {

  private static final LinearBudget BUDGET = LinearBudget.seconds(10);

  @Param({
    "scip",
    "highs",
    "cbc",
    "cp-sat",
    "ojalgo",
    "glop",
    "clp",
    "pdlp",
    "child:scip",
    "child:ojalgo"
  })
  public String solver;

  private LinearSolver linear;
  private LinearModel model;

  @Setup
  public void model() {
    String id = solver.replace("child:", "");
    LinearSolver inner = LinearSolver.of(id);
    linear = id.equals(solver) ? inner : new IsolatedSolver(inner, ChildLimits.standard());
    LinearModelBuilder builder = LinearModel.named("tiny");
    int a = builder.binary("x[0]", -10);
    int b = builder.binary("x[1]", -7);
    int c = builder.binary("x[2]", -4.5);
    builder.atMost("capacity", 6).term(a, 4).term(b, 3).term(c, 2);
    model = linear.takesIntegers() ? builder.build() : builder.build().relaxed();
  }

  @Benchmark
  public LinearResult solve() {
    LinearResult result = linear.solve(model, BUDGET);
    if (result.status() != LinearStatus.OPTIMAL) {
      throw new IllegalStateException("a failure is not a time: " + result);
    }
    return result;
  }
}
