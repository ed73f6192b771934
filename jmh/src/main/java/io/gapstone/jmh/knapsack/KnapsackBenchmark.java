package io.gapstone.jmh.knapsack;

import io.gapstone.core.Budget;
import io.gapstone.core.Status;
import io.gapstone.solvers.classic.ClassicKnapsack;
import io.gapstone.solvers.classic.ClassicKnapsack.Answer;
import io.gapstone.solvers.classic.KnapsackClass;
import io.gapstone.solvers.classic.KnapsackFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One knapsack, the next of five seeds each time, by our search or by OR-Tools. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class KnapsackBenchmark {

  private static final int SEEDS = 5;

  @Param({"exact", "or-tools"})
  public String solver;

  @Param public KnapsackClass kind;

  @Param({"1000", "100000", "10000000"})
  public long range;

  @Param("10000")
  public int items;

  /** Where one solve ends, so that a mean over unproven ones is a lower bound. */
  @Param("2")
  public double seconds;

  private final KnapsackFile[] files = new KnapsackFile[SEEDS];
  private int next;

  /** How many of the solves were proven optimal. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Proofs {
    public int proven;
    public int unproven;
  }

  @Setup
  public void draw() {
    for (int seed = 0; seed < SEEDS; seed++) {
      files[seed] = kind.draw(items, range, seed);
    }
  }

  @Benchmark
  public Answer solve(Proofs proofs) {
    Answer answer = ClassicKnapsack.solve(files[next], solver, Budget.of(seconds, Long.MAX_VALUE));
    next = (next + 1) % SEEDS;
    if (answer.status() == Status.OPTIMAL) {
      proofs.proven++;
    } else {
      proofs.unproven++;
    }
    return answer;
  }
}
