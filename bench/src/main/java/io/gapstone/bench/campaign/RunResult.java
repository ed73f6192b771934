package io.gapstone.bench.campaign;

import io.gapstone.bench.solve.Latency;
import io.gapstone.core.BoundKind;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a run gave. Everything but the times depends on its {@link RunSpec} alone.
 *
 * @param ending how it ended
 * @param reason one sentence where it did not end well
 * @param status of the solution, where there is one
 * @param bound certified where a verifier proved it, else the solver's word
 * @param gap of the solution to the run's own bound
 * @param denominator what gaps are divided by; empty where that is the bound
 * @param boundGroup names the problem that the bound is of: runs that play the instance in the same
 *     way share it
 * @param seconds of the solver, simulation included, measurements not
 * @param totalSeconds of the run in its worker process, with all that was loaded and measured
 * @param decision times of single decisions
 */
public record RunResult(
    Ending ending,
    String reason,
    Optional<InstanceFacts> instance,
    String kind,
    Optional<String> status,
    Optional<Double> objective,
    Optional<Double> bound,
    BoundKind boundKind,
    Optional<Double> gap,
    Optional<Double> denominator,
    boolean feasible,
    int violations,
    SortedMap<String, Double> components,
    String boundGroup,
    Measures measures,
    double seconds,
    double totalSeconds,
    Optional<Latency> decision) {

  /** How a run ended. */
  public enum Ending {
    /** With a result. */
    DONE,
    /** Its solver cannot take this instance, and says so. */
    REFUSED,
    /** An error in the solver. */
    FAILED,
    /** Killed, long after its time limit. */
    TIMEOUT,
    /** Ended by its memory limit. */
    OUT_OF_MEMORY,
    /** Its process ended without a word. */
    CRASHED
  }

  /** The instance as it was loaded. */
  public record InstanceFacts(
      String name,
      String sha256,
      int users,
      int servers,
      int slots,
      double generatorVersion,
      SortedMap<String, Double> loadRatios,
      SortedMap<String, String> parameters) {}

  /** A run without a solution. */
  static RunResult ended(Ending ending, String reason, String kind, double seconds) {
    return new RunResult(
        ending,
        reason,
        Optional.empty(),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        BoundKind.NONE,
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        new java.util.TreeMap<>(),
        "",
        Measures.NONE,
        seconds,
        seconds,
        Optional.empty());
  }

  /**
   * With what is known of a run from outside: its instance, where that was loaded, and the time.
   */
  RunResult in(Optional<InstanceFacts> loaded, double total) {
    return new RunResult(
        ending,
        reason,
        instance.or(() -> loaded),
        kind,
        status,
        objective,
        bound,
        boundKind,
        gap,
        denominator,
        feasible,
        violations,
        components,
        boundGroup,
        measures,
        seconds,
        total,
        decision);
  }
}
