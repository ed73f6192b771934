package io.gapstone.bench.cli;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.State;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.instances.StoredCertificate;
import java.util.Optional;

/**
 * What a certificate really proves.
 *
 * @param proven the bound, empty where the certificate is no valid proof
 * @param defect one sentence where it does not prove what is stated
 */
record BoundReport(Optional<Double> proven, Optional<String> defect) {

  static <I extends Instance, S extends State> BoundReport of(
      Problem<I, S, ?, ?> problem,
      I played,
      StoredCertificate stored,
      Optional<Double> solutionBound) {
    try {
      double proven =
          Verifiers.provenBound(
              problem, played, stored.scope(), stored.firstSlot(), stored.certificate());
      double stated = Math.max(stored.bound(), solutionBound.orElse(stored.bound()));
      return Tolerance.atMost(stated, proven)
          ? new BoundReport(Optional.of(proven), Optional.empty())
          : new BoundReport(
              Optional.of(proven),
              Optional.of(
                  "the certificate proves " + proven + ", less than the stated " + stated + "."));
    } catch (BadInputException e) {
      return new BoundReport(Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  /** Whether the stated bound is proven. */
  boolean certified() {
    return defect.isEmpty();
  }
}
