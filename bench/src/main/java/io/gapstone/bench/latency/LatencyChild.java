package io.gapstone.bench.latency;

import com.sun.management.ThreadMXBean;
import io.gapstone.core.Decision;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.solvers.child.ParentWatch;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Measures one task: what a child process does.
 *
 * <p>Decisions follow each other; each is timed from its own beginning, when its slot is ready, to
 * its end, and nothing waits meanwhile. So there is no schedule that a slow decision could delay,
 * and no coordinated omission: these are service times, not response times of a queue.
 */
final class LatencyChild {

  private static final int DIGITS = 3;
  private static final int CLOCK_READINGS = 10_000;
  private static final int MOST_ROUNDS = 20;
  private static final int PATIENCE = 4;
  private static final double WIN = 0.9;

  /** What decisions are written to, so that none can be optimised away. */
  private static volatile Object sink;

  private final Histogram histogram = new Histogram(DIGITS);
  private long nanos;

  private LatencyChild() {}

  /**
   * @param args the task and how it is measured, in JSON
   */
  public static void main(String[] args) {
    ParentWatch.start();
    LatencyTask task = LatencyJson.read(args[0], LatencyTask.class);
    Measuring measuring = LatencyJson.read(args[1], Measuring.class);
    ForkResult result;
    try {
      if (Decisions.solver(task).kind() == Solver.Kind.LEARNED) {
        MachineKernels.warmUp();
      }
      result = measure(Decisions.of(task), measuring);
    } catch (GapstoneException e) {
      result = ForkResult.failed(e.getMessage());
    }
    System.out.println(LatencyJson.write(result));
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** Warms up, measures times, then allocation. */
  static <V extends Slot, D extends Decision> ForkResult measure(
      Decisions<V, D> decisions, Measuring measuring) {
    warmUp(decisions, measuring.warmupSeconds());
    LatencyChild measured = new LatencyChild();
    measured.repeat(decisions, measuring.seconds());
    return new ForkResult(
        decisions.sizes().users(),
        decisions.sizes().servers(),
        ForkResult.text(measured.histogram),
        measured.nanos / 1e9,
        bytesPerDecision(decisions, (long) (measuring.seconds() * 1e9)),
        timerNanos(),
        Optional.empty());
  }

  /**
   * Decides in rounds until four of them after each other win nothing any more: until then the
   * compiler is not done, and loops on the Vector API are many times slower than after it.
   */
  private static <V extends Slot, D extends Decision> void warmUp(
      Decisions<V, D> decisions, double seconds) {
    double best = Double.POSITIVE_INFINITY;
    int without = 0;
    for (int round = 0; round < MOST_ROUNDS && without < PATIENCE; round++) {
      LatencyChild child = new LatencyChild();
      child.repeat(decisions, seconds / 2);
      double median = child.histogram.getValueAtPercentile(50);
      without = median < WIN * best ? 0 : without + 1;
      best = Math.min(best, median);
    }
  }

  /** Plays the trajectory again and again until decisions took so long, at least one. */
  private <V extends Slot, D extends Decision> void repeat(
      Decisions<V, D> decisions, double seconds) {
    long limit = (long) (seconds * 1e9);
    int slots = decisions.sizes().slots();
    do {
      decisions.begin();
      int t = 0;
      do {
        V slot = decisions.slot(t);
        long begin = System.nanoTime();
        D decision = decisions.decide(slot);
        long taken = System.nanoTime() - begin;
        nanos += taken;
        histogram.recordValue(taken);
        sink = decision;
        t++;
      } while (t < slots && nanos < limit);
    } while (nanos < limit);
  }

  /** Over one trajectory, or as much of it as fits into the time. */
  private static <V extends Slot, D extends Decision> double bytesPerDecision(
      Decisions<V, D> decisions, long limitNanos) {
    if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)
        || !threads.isThreadAllocatedMemorySupported()) {
      return -1;
    }
    long self = Thread.currentThread().getId();
    long end = System.nanoTime() + limitNanos;
    long bytes = 0;
    int t = 0;
    decisions.begin();
    do {
      V slot = decisions.slot(t);
      long before = threads.getThreadAllocatedBytes(self);
      sink = decisions.decide(slot);
      bytes += threads.getThreadAllocatedBytes(self) - before;
      t++;
    } while (t < decisions.sizes().slots() && System.nanoTime() < end);
    return (double) bytes / t;
  }

  /** The median distance between two readings of the clock. */
  private static double timerNanos() {
    Histogram readings = new Histogram(DIGITS);
    for (int k = 0; k < CLOCK_READINGS; k++) {
      long begin = System.nanoTime();
      readings.recordValue(System.nanoTime() - begin);
    }
    return readings.getValueAtPercentile(50);
  }
}
