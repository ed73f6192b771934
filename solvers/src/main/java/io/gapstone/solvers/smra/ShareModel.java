package io.gapstone.solvers.smra;

import io.gapstone.solvers.model.LinearModelBuilder;
import java.util.Arrays;

/**
 * One user's share of one resource and the delay {@code weight / share}, as parts of a linear
 * model. Shares count in parts of the largest one.
 *
 * <p>Tangents are taken in perspective: at share s the row is {@code delay >= weight (2 move / s -
 * share / s^2)}, which for a user that does not move asks for nothing. Tangents lie below the true
 * delay.
 */
final class ShareModel {

  private static final int FIRST_TANGENTS = 5;

  /** A part of a move below this is none. */
  private static final double NONE = 1e-6;

  private final double weight;
  private final double least;
  private final double most;
  private int size;

  /** Where tangents touch. */
  private double[] at = new double[8];

  /** The variable of the share in the model written last. */
  private int share;

  private int move;

  /**
   * A share with a few tangents.
   *
   * @param weight seconds at the largest share
   * @param most of what can ever be free
   */
  ShareModel(double weight, double least, double most) {
    this.weight = weight;
    this.least = least;
    this.most = Math.min(1, most);
    for (int k = 0; k < FIRST_TANGENTS; k++) {
      add(StrictMath.pow(least, k / (FIRST_TANGENTS - 1.0)));
    }
  }

  /**
   * Writes variables and rows.
   *
   * @param move the variable that says whether the share is taken
   * @param price of a second
   * @return how many rows there are
   */
  int write(LinearModelBuilder model, String named, String delay, int move, double price) {
    this.move = move;
    share = model.continuous(named, 0, most, 0);
    model.atLeast(named + " least", 0).term(share, 1).term(move, -least);
    model.atMost(named + " most", 0).term(share, 1).term(move, -most);
    int seconds = model.continuous(delay, 0, weight / least, price);
    for (int i = 0; i < size; i++) {
      model
          .atLeast(delay + " tangent " + i, 0)
          .term(seconds, 1)
          .term(move, -2 * weight / at[i])
          .term(share, weight / (at[i] * at[i]));
    }
    return 2 + size;
  }

  int share() {
    return share;
  }

  /** Adds the tangent at a share. */
  void touch(double point) {
    add(Math.min(1, Math.max(least, point)));
  }

  /** Adds the tangent at the share of a point of the model. */
  void touch(double[] values) {
    if (values[move] > NONE) {
      touch(values[share] / values[move]);
    }
  }

  private void add(double point) {
    for (int k = 0; k < size; k++) {
      if (Math.abs(at[k] - point) <= 1e-9 * point) {
        return;
      }
    }
    if (size == at.length) {
      at = Arrays.copyOf(at, 2 * size);
    }
    at[size++] = point;
  }

  /** Between two tangents at p and q the delay is too low by ((q - p) / (q + p))^2 at most. */
  double slack() {
    Arrays.sort(at, 0, size);
    double largest = 0;
    for (int k = 1; k < size; k++) {
      double part = (at[k] - at[k - 1]) / (at[k] + at[k - 1]);
      largest = Math.max(largest, part * part);
    }
    return largest;
  }

  /** Adds tangents evenly until {@link #slack} is at most this. */
  void fill(double slack) {
    Arrays.sort(at, 0, size);
    double root = Math.sqrt(slack);
    double ratio = (1 + root) / (1 - root);
    int known = size;
    for (int k = 1; k < known; k++) {
      int parts = (int) Math.ceil(StrictMath.log(at[k] / at[k - 1]) / StrictMath.log(ratio));
      for (int i = 1; i < parts; i++) {
        add(at[k - 1] * StrictMath.pow(at[k] / at[k - 1], (double) i / parts));
      }
    }
  }
}
