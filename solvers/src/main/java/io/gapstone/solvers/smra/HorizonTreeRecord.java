package io.gapstone.solvers.smra;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.smra.SmraCertificates;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes a tree down as its certificate wants it. Leaves with the same prices share them. */
final class HorizonTreeRecord {

  private final HorizonCase in;
  private final List<Double> nodes = new ArrayList<>();
  private final Map<double[], Integer> numbers = new IdentityHashMap<>();
  private final List<Certificate> prices = new ArrayList<>();

  HorizonTreeRecord(HorizonCase in) {
    this.in = in;
  }

  Certificate certificate(HorizonNode root) {
    visit(root);
    return new Certificate(
        SmraCertificates.HORIZON_TREE,
        Map.of(
            "nodes", nodes.stream().mapToDouble(Double::doubleValue).toArray(),
            "cpuPrices", all("cpuPrices"),
            "bandwidthPrices", all("bandwidthPrices")));
  }

  private void visit(HorizonNode node) {
    if (node.first == null) {
      Integer number = numbers.get(node.x);
      if (number == null) {
        number = prices.size();
        numbers.put(node.x, number);
        prices.add(HorizonBound.certificate(in, node.x));
      }
      nodes.add(-1.0 - number);
      return;
    }
    nodes.add((double) node.first.cell);
    visit(node.first);
    visit(node.second);
  }

  private double[] all(String list) {
    int each = in.servers * in.slots;
    double[] all = new double[Math.multiplyExact(each, prices.size())];
    for (int k = 0; k < prices.size(); k++) {
      System.arraycopy(prices.get(k).get(list), 0, all, k * each, each);
    }
    return all;
  }
}
