package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.solvers.tree.BestFirst;
import java.util.List;
import java.util.Optional;

/**
 * Solves a slot: prices at the root, which leave few pairs and mostly prove the best assignment,
 * then branch and bound on numbers of users per server and on users' places.
 */
final class CrowdingSolver implements BestFirst.Nodes<CrowdingSolver.Node> {

  /**
   * How a search is run.
   *
   * @param relative nodes this close to the best solution, relative to it or to 1, are done with
   * @param absolute or this close in absolute terms
   * @param nodes at most so many nodes are expanded
   * @param tightens whether prices may leave pairs out; without it the proof is one row of prices
   * @param row prices to begin with, or none
   */
  record Settings(
      double relative, double absolute, long nodes, boolean tightens, Optional<double[]> row) {

    static Settings nodes(long nodes) {
      return new Settings(CLOSED, 0, nodes, true, Optional.empty());
    }
  }

  /** A node that is open. Its bound holds at its row, which is its proof step's too. */
  static final class Node {
    private Remaining rest;
    private double[] row;
    private double bound;
    private ProofStep proof;
    private Branch branch;
    private final int depth;

    Node(Remaining rest, double[] row, double bound, ProofStep proof, int depth) {
      this.rest = rest;
      this.row = row;
      this.bound = bound;
      this.proof = proof;
      this.depth = depth;
    }
  }

  /** Where a node is split: a user, or -1 for a number of users on the server. */
  record Branch(int user, int server, int company) {}

  private static final int WIDE_STEPS = 60;
  private static final int ROOT_STEPS = 150;
  private static final int STEPS = 15;
  private static final int ROOT_ROUNDS = 30;
  private static final int ROUNDS = 3;
  private static final int REPAIR_DEPTHS = 4;

  /** A tenth of the tolerance by which two objectives are the same. */
  static final double CLOSED = 1e-10;

  /** What a user or a server may add to the rounding of a bound's check, relative to the bound. */
  private static final double ROUNDING = 1e-14;

  private final Crowding slot;
  private final Budget budget;
  private final Settings settings;
  private final Progress progress;
  private final Incumbents incumbents;
  private final CrowdingPrimal primal;
  private final Pricing pricing;
  private final Tightening tightening;
  private final CrowdingBounds bounds;
  private final Branching branching;
  private final double ceiling;
  private double lowest = Double.NEGATIVE_INFINITY;

  CrowdingSolver(
      Crowding slot, Incumbents incumbents, Settings settings, Budget budget, Progress progress) {
    this.slot = slot;
    this.budget = budget;
    this.settings = settings;
    this.progress = progress;
    this.incumbents = incumbents;
    this.ceiling = slot.ceiling();
    this.primal = new CrowdingPrimal(slot, incumbents);
    this.pricing = new Pricing(slot);
    this.tightening = new Tightening(slot, pricing);
    this.bounds = new CrowdingBounds(slot, pricing, primal, ceiling);
    this.branching = new Branching(slot, bounds);
  }

  /** Searches; {@code start} is any assignment to begin from. */
  CrowdingResult solve(int[] start) {
    primal.improve(start);
    double[] row = settings.row.map(double[]::clone).orElseGet(this::marginalRow);
    if (slot.cap == Double.POSITIVE_INFINITY) {
      row[slot.users] = 0;
    }
    ProofStep proof = new ProofStep(row);
    Node root = new Node(Remaining.all(slot), row, Double.NEGATIVE_INFINITY, proof, 0);
    boolean open = root(root);
    double[] rootRow = root.row;
    BestFirst.End end = new BestFirst.End(!open, Double.POSITIVE_INFINITY, 0);
    if (open) {
      end = BestFirst.search(this, root, budget, 1, settings.nodes);
    }
    return result(proof, rootRow, end);
  }

  private CrowdingResult result(ProofStep proof, double[] rootRow, BestFirst.End end) {
    double proofCutoff = stated(cutoff());
    double lower = proofCutoff;
    if (!end.complete()) {
      lower = Math.min(lower, stated(end.lowest()));
    } else if (!incumbents.found()) {
      lower = Double.POSITIVE_INFINITY;
    }
    progress.update(lower, incumbents.objective());
    return new CrowdingResult(
        Optional.ofNullable(incumbents.best()),
        incumbents.objective(),
        lower,
        end.complete(),
        proof,
        proofCutoff,
        rootRow,
        end.expanded());
  }

  /** The best objective, or what no assignment reaches. */
  private double value() {
    return incumbents.found() ? incumbents.objective() : ceiling;
  }

  private static double scale(double value) {
    return Math.max(1, Math.abs(value));
  }

  /** Below a bound by what its check may lose to rounding. */
  private double stated(double bound) {
    return bound - ROUNDING * (slot.users + slot.servers) * scale(bound);
  }

  @Override
  public double cutoff() {
    double value = value();
    return value - Math.max(settings.absolute, settings.relative * scale(value));
  }

  @Override
  public double bound(Node node) {
    return node.bound;
  }

  @Override
  public void lowest(double bound) {
    if (bound > lowest) {
      lowest = bound;
      progress.update(bound, incumbents.objective());
    }
  }

  /** A user pays what it costs and what it makes others pay, where the search put it. */
  private double[] marginalRow() {
    int[] at = primal.latest();
    int[] count = new int[slot.servers];
    double[] sum = new double[slot.servers];
    for (int u = 0; u < slot.users; u++) {
      count[at[u]]++;
      sum[at[u]] += slot.weight[u];
    }
    double[] row = new double[slot.users + 1];
    for (int u = 0; u < slot.users; u++) {
      int s = at[u];
      double others = sum[s] - slot.weight[u];
      row[u] =
          slot.cost[u * slot.servers + s] + slot.slowness[s] * (count[s] * slot.weight[u] + others);
    }
    return row;
  }

  /** Whether the root must be expanded. */
  private boolean root(Node node) {
    bounds.stopWhen(() -> budget.spent(0));
    double last = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < ROOT_ROUNDS; round++) {
      climb(node, primal.wide() ? WIDE_STEPS : ROOT_STEPS, true);
      lowest(node.bound);
      if (node.bound >= cutoff()) {
        return false;
      }
      if (budget.spent(0)) {
        break;
      }
      int pairs = node.rest.pairs();
      if (settings.tightens && !tighten(node)) {
        return false;
      }
      primal.narrow(node.rest);
      primal.improve(incumbents.found() ? incumbents.best() : primal.latest());
      double missing = value() - node.bound;
      if (node.rest.pairs() > 0.9 * pairs && node.bound - last < 0.02 * missing) {
        break;
      }
      last = node.bound;
    }
    bounds.stopWhen(() -> false);
    return branchable(node);
  }

  private void climb(Node node, int steps, boolean repairs) {
    pricing.load(node.rest);
    double bound = bounds.climb(node.row, steps, cutoff(), repairs);
    if (bound >= node.bound) {
      node.bound = bound;
      node.row = bounds.bestRow();
      node.proof.bounded(node.row);
    }
  }

  /** Whether anything is left. */
  private boolean tighten(Node node) {
    Remaining rest = tightening.tightened(node.row, node.row[slot.users], cutoff());
    if (rest != node.rest) {
      node.rest = rest;
      node.proof = node.proof.tightened();
    }
    return rest.possible(slot);
  }

  @Override
  public void expand(Node node, List<Node> children) {
    Branch at = node.branch;
    ProofStep[] steps;
    Remaining[] rests;
    if (at.user() < 0) {
      steps = node.proof.company(at.server(), at.company());
      rests =
          new Remaining[] {
            node.rest.company(at.server(), 0, at.company()),
            node.rest.company(at.server(), at.company() + 1, Short.MAX_VALUE)
          };
    } else {
      steps = node.proof.placed(at.user(), at.server());
      rests =
          new Remaining[] {
            node.rest.placed(slot, at.user(), at.server(), true),
            node.rest.placed(slot, at.user(), at.server(), false)
          };
    }
    for (int side = 0; side < 2; side++) {
      Node child = new Node(rests[side], node.row, node.bound, steps[side], node.depth + 1);
      if (child.rest.possible(slot) && process(child)) {
        children.add(child);
      }
    }
  }

  /** Whether the node stays open. */
  private boolean process(Node node) {
    for (int round = 0; round < ROUNDS; round++) {
      climb(node, STEPS, round == 0 && node.depth % REPAIR_DEPTHS == 0);
      if (node.bound >= cutoff()) {
        return false;
      }
      int pairs = node.rest.pairs();
      if (!tighten(node)) {
        return false;
      }
      if (node.rest.pairs() > 0.8 * pairs) {
        break;
      }
    }
    return branchable(node);
  }

  /** Finds where to split the node; one that is a single assignment is done with here. */
  private boolean branchable(Node node) {
    Optional<Branch> branch = branching.choose(node.rest);
    if (branch.isPresent()) {
      node.branch = branch.get();
      return true;
    }
    settle(node);
    return false;
  }

  /**
   * One assignment is left. If it puts more users on a server than the node has there, high prices
   * of these users prove that it is none; if it takes too much energy, a high price of energy does;
   * else prices without energy's prove its cost.
   */
  private void settle(Node node) {
    int[] server = new int[slot.users];
    int[] count = new int[slot.servers];
    for (int p : node.rest.pair) {
      server[p / slot.servers] = p % slot.servers;
      count[p % slot.servers]++;
    }
    double high = 4 * ceiling + 2 * Math.abs(node.bound);
    double[] row = node.row.clone();
    boolean crowded = false;
    for (int u = 0; u < slot.users; u++) {
      if (count[server[u]] > node.rest.most[server[u]]) {
        row[u] += high;
        crowded = true;
      }
    }
    if (!crowded) {
      double excess = slot.energy(server) - slot.cap;
      row[slot.users] = excess > 0 ? high / excess : 0;
      if (slot.keepsRoomAndDeadlines(server)) {
        incumbents.offer(server);
      }
    }
    node.proof.bounded(row);
  }
}
