package io.gapstone.core;

import io.gapstone.core.certificate.Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a slot or horizon solver found. Objective and bound are in the unit of {@link
 * Problem#objective} over the solved slots.
 *
 * @param decisions one per slot, or none for a pure bound or where nothing was found
 * @param objective of these decisions; infinity without decisions
 * @param lower a lower bound; minus infinity without one
 * @param certificate proves {@code lower}; without one the bound is a claim
 * @param work how much was done, in the solver's unit
 */
public record Solved<D extends Decision>(
    Status status,
    List<D> decisions,
    double objective,
    double lower,
    Optional<Certificate> certificate,
    long work) {

  public Solved {
    decisions = List.copyOf(decisions);
  }

  /** Who vouches for the bound, before the checker has seen it. */
  public BoundKind boundKind() {
    return lower == Double.NEGATIVE_INFINITY
        ? BoundKind.NONE
        : certificate.isPresent() ? BoundKind.CERTIFIED : BoundKind.CLAIMED;
  }
}
