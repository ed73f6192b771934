package io.gapstone.bench.latency;

import io.gapstone.bench.throughput.PolicyNets;
import io.gapstone.bench.throughput.PolicyNets.PolicyNet;
import io.gapstone.bench.throughput.Shape;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.zoo.LearnedSolver;
import io.gapstone.solvers.child.ParentWatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * Runs the networks of a policy in every engine: what a child process with the benchmarks on its
 * class path does. Engines take turns, a few milliseconds each, so that what slows the machine
 * slows all of them.
 */
final class PeerChild {

  private static final int DIGITS = 3;
  private static final int ROWS = 64;
  private static final long TURN_NANOS = 5_000_000;

  private final NetEngines.Running net;
  private final float[][] inputs;
  private final float[] output;
  private final Histogram histogram = new Histogram(DIGITS);
  private long nanos;
  private int next;

  private PeerChild(NetEngines.Running net, NetSpec spec) {
    this.net = net;
    this.inputs = new float[ROWS][spec.inputs()];
    this.output = new float[spec.outputs()];
    Draws draws = Draws.of(1, "peers rows");
    for (float[] row : inputs) {
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) (2 * draws.unit() - 1);
      }
    }
  }

  /**
   * @param args the task and how it is measured, in JSON
   */
  public static void main(String[] args) {
    ParentWatch.start();
    LatencyTask task = LatencyJson.read(args[0], LatencyTask.class);
    Measuring measuring = LatencyJson.read(args[1], Measuring.class);
    PeerReply reply;
    try {
      NetEngines engines = ServiceLoader.load(NetEngines.class).findFirst().orElseThrow();
      MachineKernels.warmUp();
      reply = new PeerReply(engines.yardstick(), all(engines, task, measuring), Optional.empty());
    } catch (GapstoneException e) {
      reply = PeerReply.failed(e.getMessage());
    }
    System.out.println(LatencyJson.write(reply));
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static List<PeerResult> all(NetEngines engines, LatencyTask task, Measuring measuring) {
    LearnedSolver<?, ?> solver = (LearnedSolver<?, ?>) Decisions.solver(task);
    List<PeerResult> results = new ArrayList<>();
    Set<String> shapes = new HashSet<>();
    for (PolicyNet net : PolicyNets.of(solver.stored(Decisions.of(task).sizes()))) {
      if (net.spec().isPresent() && shapes.add(Shape.of(net.spec().get()))) {
        results.addAll(measure(engines, net.spec().get(), net.weights(), measuring));
      }
    }
    return results;
  }

  /** One network in all engines. */
  static List<PeerResult> measure(
      NetEngines engines, NetSpec spec, float[] weights, Measuring measuring) {
    List<String> names = engines.able(spec);
    List<PeerChild> turns = new ArrayList<>();
    for (String name : names) {
      PeerChild warming = new PeerChild(engines.net(name, spec, weights), spec);
      warming.turn((long) (measuring.warmupSeconds() * 1e9));
      turns.add(new PeerChild(warming.net, spec));
    }
    long total = (long) (measuring.seconds() * 1e9);
    for (long done = 0; done < total; done += TURN_NANOS) {
      for (PeerChild child : turns) {
        child.turn(Math.min(TURN_NANOS, total - done));
      }
    }
    List<PeerResult> results = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      PeerChild child = turns.get(k);
      String text = ForkResult.text(child.histogram);
      results.add(new PeerResult(Shape.of(spec), names.get(k), text, child.nanos / 1e9));
      child.net.close();
    }
    return results;
  }

  /** Row after row for so long, at least one. */
  private void turn(long limit) {
    long before = nanos;
    do {
      next = (next + 1) % ROWS;
      long begin = System.nanoTime();
      net.run(inputs[next], output);
      long taken = System.nanoTime() - begin;
      histogram.recordValue(taken);
      nanos += taken;
    } while (nanos - before < limit);
  }
}
