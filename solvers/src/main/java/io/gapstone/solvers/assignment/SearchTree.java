package io.gapstone.solvers.assignment;

import java.util.Arrays;

/**
 * A branch and bound as lists: for each node from the top {@code user, count, servers...}, then the
 * node in which the user goes to one of these servers, then the one in which it goes to none; -1 is
 * a leaf; -2 closes what costs too much at its prices, and one node follows. Each -1 and -2 has
 * prices, in order.
 */
public final class SearchTree {

  private final double target;
  private double[] nodes = new double[64];
  private int length;
  private double[] prices = new double[256];
  private int priced;

  private SearchTree(double target) {
    this.target = target;
  }

  static SearchTree of(Node root, int servers, double target) {
    SearchTree tree = new SearchTree(target);
    Node[] stack = new Node[64];
    int depth = 1;
    stack[0] = root;
    while (depth > 0) {
      Node node = stack[--depth];
      if (node.inside == null) {
        tree.add(-1);
        tree.price(node.price, servers);
        continue;
      }
      if (node.closes) {
        tree.add(-2);
        tree.price(node.price, servers);
      }
      if (node.outside == null) {
        stack[depth++] = node.inside;
        continue;
      }
      tree.add(node.user);
      tree.add(node.listed.length);
      for (int h : node.listed) {
        tree.add(h);
      }
      if (depth + 2 > stack.length) {
        stack = Arrays.copyOf(stack, 2 * stack.length);
      }
      stack[depth++] = node.outside;
      stack[depth++] = node.inside;
    }
    return tree;
  }

  private void add(double number) {
    if (length == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * length);
    }
    nodes[length++] = number;
  }

  private void price(double[] price, int servers) {
    if (priced + servers > prices.length) {
      prices = Arrays.copyOf(prices, 2 * prices.length + servers);
    }
    System.arraycopy(price, 0, prices, priced, servers);
    priced += servers;
  }

  /** The bound that the tree proves, and by which -2 closes. */
  public double target() {
    return target;
  }

  public double[] nodes() {
    return Arrays.copyOf(nodes, length);
  }

  /** By priced node and server, cost for the whole of the server. */
  public double[] prices() {
    return Arrays.copyOf(prices, priced);
  }
}
