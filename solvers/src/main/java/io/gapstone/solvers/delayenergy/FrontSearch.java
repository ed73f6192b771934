package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyFronts;
import io.gapstone.core.delayenergy.DelayEnergyReference;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.core.front.FrontPoint;
import io.gapstone.core.front.SolvedFront;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All trade-offs of a slot. First points that minimise delay plus a price times energy, for ever
 * more prices in between; they give prices, assignments and an outer approximation. Then least
 * delay under one cap of energy after the other, each just below the energy of the point before.
 */
final class FrontSearch {

  private static final double GAIN = DelayEnergyFronts.GAIN_SECONDS;
  private static final double ROUGH = 1e-6;
  private static final long ROUGH_NODES = 20;

  /** Steps into which what is open is cut for the outer approximation. */
  private static final int OUTER_STEPS = 64;

  /** {@code delay >= value - price * energy} for all outcomes. */
  private record Plane(double price, double value) {}

  private record Found(EnergyPool.Entry entry, Certificate certificate) {}

  private final DelayEnergySlot view;
  private final Crowding slot;
  private final EnergyPool pool;
  private final Budget budget;
  private final Progress progress;
  private final DelayEnergyReference corners;
  private final double unit;
  private final List<Plane> planes = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private long work;
  private LeastEnergy least;
  private Optional<Certificate> end = Optional.empty();

  /** Everything with at least this energy is settled. */
  private double settledFrom = Double.POSITIVE_INFINITY;

  /** Nothing with less energy has less delay than this. */
  private double settledDelay = 0;

  private boolean complete;

  FrontSearch(DelayEnergySlot view, Budget budget, Progress progress) {
    this.view = view;
    this.slot = Crowding.delay(view, Double.POSITIVE_INFINITY);
    this.pool = new EnergyPool(slot);
    this.budget = budget;
    this.progress = progress;
    this.corners = view.reference();
    this.unit = view.energyUnit();
  }

  SolvedFront<DelayEnergyDecision> solve() {
    if (supported()) {
      caps();
    }
    return front();
  }

  private CrowdingResult exact(Crowding crowding, int[] start, Optional<double[]> row) {
    return search(
        crowding, start, new CrowdingSolver.Settings(0, GAIN / 4, Long.MAX_VALUE, true, row));
  }

  /**
   * Weights by which two neighbours of the front are equal have many solutions: no need for all.
   */
  private CrowdingResult rough(Crowding crowding, int[] start, Optional<double[]> row) {
    return search(crowding, start, new CrowdingSolver.Settings(ROUGH, 0, ROUGH_NODES, true, row));
  }

  private Budget rest() {
    return budget.after(work);
  }

  private CrowdingResult search(Crowding crowding, int[] start, CrowdingSolver.Settings settings) {
    Incumbents incumbents = new Incumbents(crowding, pool);
    CrowdingResult result =
        new CrowdingSolver(crowding, incumbents, settings, rest(), Progress.SILENT).solve(start);
    work += 1 + result.nodes();
    return result;
  }

  /** Points by weights, between least delay and no energy; false where time was up. */
  private boolean supported() {
    Placing placing = Placing.of(view, slot, Long.MAX_VALUE, rest());
    work += placing.work();
    if (placing.server().isEmpty()) {
      complete = placing.impossible();
      end = placing.certificate();
      return false;
    }
    pool.accept(placing.server().get());
    least = LeastEnergy.of(slot, unit, placing.server().get(), rest(), pool);
    work += least.work();
    end = least.certificate();
    CrowdingResult fast = exact(slot, least.server(), Optional.empty());
    plane(fast, 0);
    if (!least.complete() || !fast.complete()) {
      return false;
    }
    CrowdingResult still =
        exact(slot.capped(least.energy()), least.server(), Optional.of(fast.row()));
    if (!still.complete()) {
      return false;
    }
    EnergyPool.Entry low = entry(still);
    ArrayDeque<EnergyPool.Entry[]> open = new ArrayDeque<>();
    open.push(new EnergyPool.Entry[] {low, entry(fast)});
    while (!open.isEmpty()) {
      EnergyPool.Entry[] ends = open.pop();
      double energy = ends[1].energy() - ends[0].energy();
      double delay = ends[0].delay() - ends[1].delay();
      if (!(energy > unit) || !(delay > 2 * GAIN)) {
        continue;
      }
      double price = delay / energy;
      double line = ends[0].delay() + price * ends[0].energy();
      CrowdingResult result = rough(slot.priced(price), ends[1].server(), nearest(price));
      plane(result, price);
      if (budget.spent(work)) {
        return false;
      }
      EnergyPool.Entry middle = entry(result);
      boolean below = result.upper() < line - GAIN;
      if (below && middle.energy() > ends[0].energy() && middle.energy() < ends[1].energy()) {
        open.push(new EnergyPool.Entry[] {ends[0], middle});
        open.push(new EnergyPool.Entry[] {middle, ends[1]});
      }
      report();
    }
    return true;
  }

  private EnergyPool.Entry entry(CrowdingResult result) {
    int[] server = result.server().orElseThrow();
    return new EnergyPool.Entry(slot.energy(server), slot.objective(server), server);
  }

  private void plane(CrowdingResult result, double price) {
    planes.add(new Plane(price, result.lower()));
    double[] row = result.row().clone();
    row[slot.users] = price;
    rows.add(row);
  }

  /** The row of prices that was found for the nearest price of energy. */
  private Optional<double[]> nearest(double price) {
    double[] best = null;
    for (double[] row : rows) {
      double distance = Math.abs(row[slot.users] - price);
      if (best == null || distance < Math.abs(best[slot.users] - price)) {
        best = row;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The price at which the planes are highest for this energy. */
  private double steepness(double energy) {
    Plane best = planes.get(0);
    for (Plane plane : planes) {
      if (plane.value() - plane.price() * energy > best.value() - best.price() * energy) {
        best = plane;
      }
    }
    return best.price();
  }

  /** Least delay under falling caps, down to the least energy. */
  private void caps() {
    double cap = Double.POSITIVE_INFINITY;
    while (true) {
      Optional<double[]> row =
          cap < Double.POSITIVE_INFINITY ? nearest(steepness(cap)) : nearest(0);
      EnergyPool.Entry start = pool.within(cap);
      int[] from = start == null ? least.server() : start.server();
      CrowdingResult result = exact(slot.capped(cap), from, row);
      if (!result.complete()) {
        settledDelay = Math.max(settledDelay, result.lower());
        return;
      }
      EnergyPool.Entry entry = entry(result);
      Certificate certificate = result.certificate(DelayEnergyVerifier.DELAY_UNDER_CAP);
      if (!found.isEmpty()) {
        Found last = found.get(found.size() - 1);
        if (entry.delay() <= last.entry().delay() + GAIN) {
          found.remove(found.size() - 1);
          certificate = last.certificate();
        }
      }
      found.add(new Found(entry, certificate));
      settledFrom = entry.energy();
      settledDelay = result.lower();
      if (entry.energy() <= least.energy()) {
        complete = true;
        return;
      }
      if (cap < Double.POSITIVE_INFINITY) {
        rows.add(result.row());
      }
      cap = Math.min(entry.energy() - unit, Math.nextDown(entry.energy()));
      report();
    }
  }

  private void report() {
    SolvedFront<DelayEnergyDecision> now = front();
    progress.update(now.hypervolume(), now.hypervolumeLimit());
  }

  private SolvedFront<DelayEnergyDecision> front() {
    List<FrontPoint<DelayEnergyDecision>> points = new ArrayList<>();
    for (EnergyPool.Entry entry : pool.all()) {
      if (entry.energy() < settledFrom && !complete) {
        points.add(point(entry, Optional.empty()));
      }
    }
    int open = points.size();
    for (Found settled : found) {
      points.add(open, point(settled.entry(), Optional.of(settled.certificate())));
    }
    if (open > 0 && open < points.size()) {
      double settled = points.get(open).objectives()[0];
      points.subList(0, open).removeIf(point -> point.objectives()[0] <= settled);
    }
    return new SolvedFront<>(
        points,
        outer(points),
        new double[] {corners.idealDelaySeconds(), corners.idealEnergy()},
        new double[] {corners.delaySeconds(), corners.energy()},
        complete,
        end,
        work);
  }

  private FrontPoint<DelayEnergyDecision> point(
      EnergyPool.Entry entry, Optional<Certificate> certificate) {
    return new FrontPoint<>(
        new double[] {entry.delay(), view.energyOf(entry.energy())},
        DelayEnergyDecision.joint(entry.server()),
        certificate.isPresent(),
        certificate);
  }

  /** The settled points, and below their energies steps under the planes. */
  private double[][] outer(List<FrontPoint<DelayEnergyDecision>> points) {
    List<double[]> outer = new ArrayList<>();
    for (FrontPoint<DelayEnergyDecision> point : points) {
      if (point.proven()) {
        outer.add(point.objectives().clone());
      }
    }
    if (!complete) {
      double most = Math.min(settledFrom, mostEnergy());
      double[] steps = new double[OUTER_STEPS + 1];
      for (int k = 0; k <= OUTER_STEPS; k++) {
        steps[k] = most * k / OUTER_STEPS;
      }
      for (int k = 0; k < OUTER_STEPS; k++) {
        outer.add(new double[] {lowest(steps[k + 1]), view.energyOf(steps[k])});
      }
      if (settledFrom == Double.POSITIVE_INFINITY) {
        outer.add(new double[] {lowest(Double.POSITIVE_INFINITY), view.energyOf(most)});
      }
    }
    return outer.toArray(double[][]::new);
  }

  private double mostEnergy() {
    double most = 0;
    for (int u = 0; u < slot.users; u++) {
      int from = u * slot.servers;
      most += Arrays.stream(slot.energy, from, from + slot.servers).max().orElse(0);
    }
    return most;
  }

  /** No outcome with at most this energy has less delay. */
  private double lowest(double energy) {
    double least = Math.max(settledDelay, corners.idealDelaySeconds());
    for (Plane plane : planes) {
      double used = plane.price() > 0 ? plane.price() * energy : 0;
      least = Math.max(least, plane.value() - used);
    }
    return least;
  }
}
