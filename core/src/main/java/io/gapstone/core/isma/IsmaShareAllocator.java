package io.gapstone.core.isma;

import java.util.Arrays;

/**
 * The best shares of one server for tasks whose ratios are fixed.
 *
 * <p>Minimises the sum over tasks of {@code max(local, overhead + work / share)} where the shares
 * sum to at most a capacity. A task gains nothing from more than its kink {@code work / (local -
 * overhead)}, where its edge part stops being the longer one, and nothing more is handed out. At a
 * price {@code lambda} of the processor it takes {@code min(kink, sqrt(work / lambda), 1)}. The sum
 * of these is concave and piecewise linear in {@code 1 / sqrt(lambda)}; Newton's method from the
 * left meets the root after finitely many steps, so the result is exact up to rounding.
 *
 * <p>Reusable: {@link #clear}, {@link #add} each task, {@link #allocate}, read {@link #share}.
 * Nothing is allocated once the arrays have grown.
 */
public final class IsmaShareAllocator {

  private int size;
  private double[] local = new double[16];
  private double[] overhead = new double[16];
  private double[] work = new double[16];
  private double[] root = new double[16];
  private double[] limit = new double[16];
  private double[] share = new double[16];
  private double price;

  /** Forgets all tasks. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds a task that offloads something.
   *
   * @param localSeconds how long the user works on the rest
   * @param overheadSeconds how long before the server can begin
   * @param workSeconds how long the server would work with all of its processor; positive
   */
  public void add(double localSeconds, double overheadSeconds, double workSeconds) {
    if (size == local.length) {
      grow();
    }
    local[size] = localSeconds;
    overhead[size] = overheadSeconds;
    work[size] = workSeconds;
    root[size] = Math.sqrt(workSeconds);
    limit[size] = limit(localSeconds, overheadSeconds, workSeconds);
    size++;
  }

  /** The share beyond which a task gains nothing: its kink, or 1. */
  public static double limit(double localSeconds, double overheadSeconds, double workSeconds) {
    double slack = localSeconds - overheadSeconds;
    return slack > workSeconds ? workSeconds / slack : 1;
  }

  /**
   * Hands out the capacity.
   *
   * @return the sum of the tasks' completion times
   */
  public double allocate(double capacity) {
    double wanted = 0;
    double roots = 0;
    for (int k = 0; k < size; k++) {
      wanted += limit[k];
      roots += root[k];
    }
    double scale = Double.POSITIVE_INFINITY;
    if (wanted > capacity) {
      double next = capacity / roots;
      do {
        scale = next;
        double left = capacity;
        double free = 0;
        for (int k = 0; k < size; k++) {
          if (scale * root[k] >= limit[k]) {
            left -= limit[k];
          } else {
            free += root[k];
          }
        }
        next = free > 0 ? left / free : scale;
      } while (next > scale);
    }
    price = scale == Double.POSITIVE_INFINITY ? 0 : 1 / (scale * scale);
    double total = 0;
    for (int k = 0; k < size; k++) {
      share[k] = Math.min(limit[k], scale * root[k]);
      total += Math.max(local[k], overhead[k] + work[k] / share[k]);
    }
    return total;
  }

  /** The share of the {@code k}-th added task. */
  public double share(int k) {
    return share[k];
  }

  /** Seconds that a little more capacity would save, per unit of share; 0 where some is left. */
  public double price() {
    return price;
  }

  private void grow() {
    int length = 2 * size;
    local = Arrays.copyOf(local, length);
    overhead = Arrays.copyOf(overhead, length);
    work = Arrays.copyOf(work, length);
    root = Arrays.copyOf(root, length);
    limit = Arrays.copyOf(limit, length);
    share = new double[length];
  }
}
