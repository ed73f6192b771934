package io.gapstone.solvers.smra;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.smra.SmraCertificates;
import java.util.Arrays;
import java.util.Map;

/** Writes down the trees of all servers, node by node, as the certificate wants them. */
final class TreeRecord {

  private static final double LEAF = -1;
  private static final double FIX = -2;
  private static final double MOVES_FIRST = -3;

  private final Numbers nodes = new Numbers();
  private final Numbers cpuPrices = new Numbers();
  private final Numbers bandwidthPrices = new Numbers();
  private final Numbers thresholds = new Numbers();

  void leaf(double cpuPrice, double bandwidthPrice) {
    nodes.add(LEAF);
    cpuPrices.add(cpuPrice);
    bandwidthPrices.add(bandwidthPrice);
  }

  void fix(double cpuPrice, double bandwidthPrice, double threshold) {
    nodes.add(FIX);
    cpuPrices.add(cpuPrice);
    bandwidthPrices.add(bandwidthPrice);
    thresholds.add(threshold);
  }

  void branch(int user, boolean movesFirst) {
    nodes.add(movesFirst ? MOVES_FIRST - user : user);
  }

  Certificate certificate() {
    return new Certificate(
        SmraCertificates.SLOT_TREES,
        Map.of(
            "nodes", nodes.toArray(),
            "cpuPrices", cpuPrices.toArray(),
            "bandwidthPrices", bandwidthPrices.toArray(),
            "thresholds", thresholds.toArray()));
  }

  /** A growing list. */
  private static final class Numbers {

    private double[] values = new double[64];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    double[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
