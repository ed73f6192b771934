package io.gapstone.solvers.model;

import io.gapstone.core.Decision;
import java.util.List;
import java.util.function.Function;

/**
 * A family's problem as a linear model that minimises the family's objective, constant included.
 *
 * @param shortfall by how much, relative to the problem's optimum, the model's optimum may lie
 *     below it; it never lies above. 0 for a model that is linear by nature, more for one with
 *     tangents
 * @param decoder makes decisions, one per slot, of a point of the model
 */
public record StatedModel<D extends Decision>(
    LinearModel model, double shortfall, Function<double[], List<D>> decoder) {

  /** What tangents are close to where the search for missing ones has ended by itself. */
  public static final double TANGENTS = 1e-6;

  /** What tangents are filled up to where that search has not ended in time. */
  public static final double COARSE = 1e-4;

  /** A model that is linear by nature. */
  public static <D extends Decision> StatedModel<D> exact(
      LinearModel model, Function<double[], List<D>> decoder) {
    return new StatedModel<>(model, 0, decoder);
  }

  /** The decisions that a point of the model stands for, one per slot. */
  public List<D> decisions(double[] values) {
    return decoder.apply(values);
  }
}
