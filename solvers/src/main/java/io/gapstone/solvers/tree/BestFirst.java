package io.gapstone.solvers.tree;

import io.gapstone.core.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Branch and bound that always expands an open node of least bound, among those the newest. */
public final class BestFirst {

  private BestFirst() {}

  /** What a family says of its nodes. */
  public interface Nodes<N> {

    /** No solution below the node is better than this. */
    double bound(N node);

    /** Nodes with at least this bound are done with; it may fall as solutions are found. */
    double cutoff();

    /** Adds the children that are not done with yet; together with those done they exhaust it. */
    void expand(N node, List<N> children);

    /** Hears how far the search is before each expansion. */
    default void lowest(double bound) {}
  }

  /**
   * How the search ended.
   *
   * @param complete no node is left open
   * @param lowest the least bound among open nodes; infinite without any
   * @param expanded how many nodes were expanded
   */
  public record End(boolean complete, double lowest, long expanded) {}

  private record Entry<N>(N node, double bound, long number) {}

  /**
   * Searches until no node is open, {@code most} nodes were expanded, or the budget is spent, whose
   * unit of work is {@code done} plus nodes expanded.
   */
  public static <N> End search(Nodes<N> nodes, N root, Budget budget, long done, long most) {
    PriorityQueue<Entry<N>> open =
        new PriorityQueue<>(
            (a, b) ->
                a.bound != b.bound
                    ? Double.compare(a.bound, b.bound)
                    : Long.compare(b.number, a.number));
    open.add(new Entry<>(root, nodes.bound(root), 0));
    long numbers = 1;
    long expanded = 0;
    List<N> children = new ArrayList<>();
    while (!open.isEmpty()) {
      Entry<N> entry = open.peek();
      if (entry.bound >= nodes.cutoff()) {
        break;
      }
      nodes.lowest(entry.bound);
      if (expanded >= most || budget.spent(done + expanded)) {
        return new End(false, entry.bound, expanded);
      }
      open.poll();
      expanded++;
      children.clear();
      nodes.expand(entry.node, children);
      for (N child : children) {
        open.add(new Entry<>(child, nodes.bound(child), numbers++));
      }
    }
    return new End(true, Double.POSITIVE_INFINITY, expanded);
  }
}
