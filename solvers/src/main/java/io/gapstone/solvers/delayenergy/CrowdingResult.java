package io.gapstone.solvers.delayenergy;

import io.gapstone.core.certificate.Certificate;
import java.util.Optional;

/**
 * What a search for an assignment came to.
 *
 * @param server the best allowed assignment, if one was found
 * @param upper its objective; infinite without one
 * @param lower a proven lower bound; infinite where no assignment is allowed
 * @param complete whether the search ended by itself, so that the two are the same up to tolerance
 * @param proof of the lower bound
 * @param proofCutoff what the proof's exclusions cost at least
 * @param row the prices at the root
 * @param nodes how many nodes were expanded
 */
record CrowdingResult(
    Optional<int[]> server,
    double upper,
    double lower,
    boolean complete,
    ProofStep proof,
    double proofCutoff,
    double[] row,
    long nodes) {

  Certificate certificate(String kind) {
    return new Certificate(kind, proof.lists(proofCutoff));
  }
}
