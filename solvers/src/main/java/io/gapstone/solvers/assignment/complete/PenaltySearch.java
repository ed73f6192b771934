package io.gapstone.solvers.assignment.complete;

import io.gapstone.solvers.assignment.Dice;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Simulated annealing in which agents may be overfull at a price, which rises for agents that stay
 * so and falls while nobody is.
 *
 * <p>A step sends a job to another agent, and mostly somebody away from there.
 */
final class PenaltySearch {

  private static final double FIRST_TEMPERATURE = 0.7;
  private static final double LAST_TEMPERATURE = 0.15;
  private static final int BLOCKS = 400;
  private static final double DEARER = 1.01;
  private static final double CHEAPER = 0.999;

  private final CompleteProblem p;
  private final Dice dice;

  /** By job, the agents to which it may go. */
  private final int[] first;

  private final int[] choice;
  private final int[] at;
  private final int[] room;
  private final double[] price;
  private final int[][] member;
  private final int[] members;
  private final int[] place;
  private int overfull;
  private double cost;
  private final int[] best;
  private double bestCost = Double.POSITIVE_INFINITY;
  private long steps;

  PenaltySearch(CompleteProblem problem, Domain core, long seed) {
    this.p = problem;
    this.dice = new Dice(seed);
    this.first = new int[p.jobs + 1];
    this.at = new int[p.jobs];
    this.room = new int[p.agents];
    this.price = new double[p.agents];
    this.member = new int[p.agents][8];
    this.members = new int[p.agents];
    this.place = new int[p.jobs];
    this.best = new int[p.jobs];
    this.choice = new int[p.agents * p.jobs];
    int count = 0;
    for (int j = 0; j < p.jobs; j++) {
      first[j] = count;
      for (int i = 0; i < p.agents; i++) {
        if (core.open(i, j)) {
          choice[count++] = i;
        }
      }
    }
    first[p.jobs] = count;
  }

  double bestCost() {
    return bestCost;
  }

  int[] best() {
    return best.clone();
  }

  long steps() {
    return steps;
  }

  private void restart(int[] agentOf) {
    System.arraycopy(p.capacity, 0, room, 0, p.agents);
    Arrays.fill(members, 0);
    cost = 0;
    for (int j = 0; j < p.jobs; j++) {
      int i = agentOf[j];
      at[j] = i;
      room[i] -= p.weight[i * p.jobs + j];
      cost += p.cost[i * p.jobs + j];
      join(j, i);
    }
    overfull = 0;
    for (int i = 0; i < p.agents; i++) {
      overfull += room[i] < 0 ? 1 : 0;
    }
  }

  private void join(int j, int i) {
    if (member[i].length == members[i]) {
      member[i] = Arrays.copyOf(member[i], 2 * members[i]);
    }
    place[j] = members[i];
    member[i][members[i]++] = j;
  }

  private void leave(int j, int i) {
    int last = member[i][--members[i]];
    member[i][place[j]] = last;
    place[last] = place[j];
  }

  /**
   * Cools once.
   *
   * @param start where each job is at first
   * @param scale what it typically costs to send a job elsewhere
   * @param unit the first price of a unit of weight too much
   * @param length about how many steps
   * @param stop asked now and then, with the steps so far
   */
  void search(int[] start, double scale, double unit, long length, LongPredicate stop) {
    restart(start);
    double from = FIRST_TEMPERATURE * scale;
    double to = LAST_TEMPERATURE * scale;
    Arrays.fill(price, unit);
    double fall = StrictMath.pow(to / from, 1.0 / BLOCKS);
    double temperature = from;
    long inner = Math.max(1, length / BLOCKS / (4L * p.jobs));
    for (int block = 0; block < BLOCKS; block++) {
      for (long n = 0; n < inner; n++) {
        for (int k = 0; k < 4 * p.jobs; k++) {
          step(temperature);
        }
        steps += 4L * p.jobs;
        adapt();
      }
      if (stop.test(steps)) {
        return;
      }
      temperature *= fall;
    }
  }

  private void adapt() {
    for (int i = 0; i < p.agents; i++) {
      price[i] *= overfull == 0 ? CHEAPER : room[i] < 0 ? DEARER : 1;
    }
  }

  private double over(int i, int left) {
    return left >= 0 ? 0 : -left * price[i];
  }

  private void step(double temperature) {
    int j = dice.below(p.jobs);
    int size = first[j + 1] - first[j];
    if (size < 2) {
      return;
    }
    int to = choice[first[j] + dice.below(size)];
    int from = at[j];
    if (to == from) {
      return;
    }
    double limit = temperature * dice.minusLog();
    int w = p.weight[to * p.jobs + j];
    int wFrom = p.weight[from * p.jobs + j];
    double change = p.cost[to * p.jobs + j] - p.cost[from * p.jobs + j];
    if (members[to] == 0 || dice.below(4) == 0) {
      double more =
          over(from, room[from] + wFrom)
              - over(from, room[from])
              + over(to, room[to] - w)
              - over(to, room[to]);
      if (change + more <= limit) {
        move(j, from, to);
        note();
      }
      return;
    }
    int l = member[to][dice.below(members[to])];
    int sizeL = first[l + 1] - first[l];
    int next = choice[first[l] + dice.below(sizeL)];
    if (next == to) {
      return;
    }
    int wl = p.weight[to * p.jobs + l];
    int wNext = p.weight[next * p.jobs + l];
    change += p.cost[next * p.jobs + l] - p.cost[to * p.jobs + l];
    double more = over(to, room[to] - w + wl) - over(to, room[to]) - over(from, room[from]);
    if (next == from) {
      more += over(from, room[from] + wFrom - wNext);
    } else {
      more +=
          over(from, room[from] + wFrom) + over(next, room[next] - wNext) - over(next, room[next]);
    }
    if (change + more <= limit) {
      move(j, from, to);
      move(l, to, next);
      note();
    }
  }

  private void move(int j, int from, int to) {
    cost += p.cost[to * p.jobs + j] - p.cost[from * p.jobs + j];
    leave(j, from);
    join(j, to);
    at[j] = to;
    overfull -= room[from] < 0 ? 1 : 0;
    room[from] += p.weight[from * p.jobs + j];
    overfull += room[from] < 0 ? 1 : 0;
    overfull -= room[to] < 0 ? 1 : 0;
    room[to] -= p.weight[to * p.jobs + j];
    overfull += room[to] < 0 ? 1 : 0;
  }

  private void note() {
    if (overfull == 0 && cost < bestCost) {
      bestCost = cost;
      System.arraycopy(at, 0, best, 0, p.jobs);
    }
  }
}
