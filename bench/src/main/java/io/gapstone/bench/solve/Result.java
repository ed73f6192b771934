package io.gapstone.bench.solve;

import io.gapstone.core.Decision;
import io.gapstone.core.Violation;
import io.gapstone.instances.StoredCertificate;
import io.gapstone.instances.StoredSolution;
import java.util.List;
import java.util.Optional;

/**
 * What solving gave. Objective and components are those of the simulator, whatever the solver said;
 * a certified bound is what the verifier made of the certificate.
 *
 * @param solution what a solution file holds; without decisions where only a bound was found
 * @param certificate what a certificate file holds
 * @param violations broken constraints; empty for a feasible solution
 * @param gap to the bound, where there are a solution and a bound
 * @param seconds for all of it, simulation included
 * @param latency how long single decisions took
 */
public record Result<D extends Decision>(
    StoredSolution<D> solution,
    Optional<StoredCertificate> certificate,
    List<Violation> violations,
    Optional<Double> gap,
    double seconds,
    Latency latency) {

  /** Whether there is a solution that breaks no constraint. */
  public boolean feasible() {
    return violations.isEmpty() && hasDecisions();
  }

  public boolean hasDecisions() {
    return !solution.decisions().isEmpty();
  }
}
