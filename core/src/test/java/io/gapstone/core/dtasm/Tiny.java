package io.gapstone.core.dtasm;

import io.gapstone.core.Origin;
import io.gapstone.core.Outcome;
import java.util.Arrays;

/**
 * Two servers, two applications and users that are all alike but for RAN, host and application.
 *
 * <p>Every user has 4 Mbit of tasks, 1 Mbit of results, 8 Mbit of state, 250 cycles per bit and a
 * deadline of 0.77 s. Over the link, 20 Mbit/s and 10 ms, communication takes 0.25 + 0.02 = 0.27 s,
 * which leaves 0.5 s for 1e9 cycles: 2 GHz; at its own RAN a user needs 1e9 / 0.77 = 1.2987 GHz.
 * Suspending takes 8e6 * 0.4 / (0.2 * 2e8) = 0.08 s, resuming 0.04 s, the link 0.41 s, the way to
 * the cloud 0.18 s from server 0 and 0.11 s from server 1; functions start in 0.5 s and 0.7 s.
 */
final class Tiny {

  static final int CLOUD = 2;
  static final double LOAD = 5e6;

  double seamless = 1.2;
  double[] capacity = {9e9, 9e9};
  double bandwidth = 20e6;
  int[] ran = {0, 0, 0};
  int[] host = {0, 0, 0};
  int[] application = {0, 0, 0};
  int[] task = {4_000_000, 4_000_000, 4_000_000};

  DtasmInstance instance() {
    int users = ran.length;
    return new DtasmInstance(
        Origin.handmade(),
        seamless,
        new DtasmNetwork(
            capacity,
            new double[] {0, bandwidth, bandwidth, 0},
            new double[] {0, 0.01, 0.01, 0},
            new double[] {50e6, 100e6},
            new double[] {0.02, 0.03}),
        new DtasmApplications(
            new double[] {2e8, 2e8},
            new double[] {0.2, 0.2},
            new double[] {0.4, 0.4},
            new double[] {0.2, 0.2},
            new double[] {0.5, 0.7}),
        new DtasmUsers(application, filled(users, 0.77), host),
        new DtasmDemand(
            new double[] {0.5, 0.5},
            new Span(4e6, 8e6),
            new Span(1e6, 1e6),
            new Span(0, 16e6),
            new Span(200, 300)),
        new DtasmTrace(
            1,
            users,
            ran,
            task,
            repeated(users, 1_000_000),
            repeated(users, 8_000_000),
            filled(users, 250)));
  }

  DtasmSlot slot() {
    DtasmInstance instance = instance();
    return new DtasmSlot(instance, 0, new DtasmProblem().initialState(instance));
  }

  /** The outcome of naming these servers. */
  Outcome<DtasmState> name(int... servers) {
    return decide(DtasmDecision.naming(servers));
  }

  Outcome<DtasmState> decide(DtasmDecision decision) {
    DtasmProblem problem = new DtasmProblem();
    DtasmInstance instance = instance();
    return problem.transition(instance, 0, problem.initialState(instance), decision);
  }

  /** A component by name. */
  static double of(Outcome<DtasmState> outcome, String component) {
    for (int c = 0; c < DtasmTally.COMPONENTS.size(); c++) {
      if (DtasmTally.COMPONENTS.get(c).name().equals(component)) {
        return outcome.components()[c];
      }
    }
    throw new IllegalArgumentException(component);
  }

  private static double[] filled(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  private static int[] repeated(int n, int value) {
    int[] all = new int[n];
    Arrays.fill(all, value);
    return all;
  }
}
