package io.gapstone.core.front;

import io.gapstone.core.Decision;
import io.gapstone.core.certificate.Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a front solver found.
 *
 * @param points that do not dominate each other, the last objective rising
 * @param outer points such that every possible outcome is weakly dominated by one of them: where
 *     the front is complete, its own points
 * @param ideal the least value of each objective, or a bound of it
 * @param reference the point up to which hypervolume is measured
 * @param complete whether all points are proven and there is no other
 * @param end proves that no outcome has a smaller last objective than the first point; without it
 *     that is a claim
 * @param work how much was done, in the solver's unit
 */
public record SolvedFront<D extends Decision>(
    List<FrontPoint<D>> points,
    double[][] outer,
    double[] ideal,
    double[] reference,
    boolean complete,
    Optional<Certificate> end,
    long work) {

  public SolvedFront {
    points = List.copyOf(points);
  }

  /** The points as rows. */
  public double[][] rows() {
    double[][] rows = new double[points.size()][];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = points.get(k).objectives().clone();
    }
    return rows;
  }

  /** What the points dominate. */
  public double hypervolume() {
    return Hypervolume.of(rows(), reference);
  }

  /** What no front can exceed. */
  public double hypervolumeLimit() {
    return Hypervolume.of(outer, reference);
  }
}
