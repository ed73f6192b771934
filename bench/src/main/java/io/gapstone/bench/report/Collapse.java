package io.gapstone.bench.report;

import io.gapstone.bench.evaluate.Behaviour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Whether a learned policy still looks at the state: means over its runs.
 *
 * @param moves share of users that are named another server than their own
 * @param stateDependence share of choices that are not the user's usual one, without those that
 *     chance makes: 0 for a policy that always says the same
 * @param frozen by how much the objective grows, as a share of it, when every user always has its
 *     usual choice
 * @param nearestRule the simple rule that it shares most choices with
 * @param apart the share of choices that it does not share with that rule
 */
public record Collapse(
    int runs,
    double moves,
    double stateDependence,
    double frozen,
    Optional<String> nearestRule,
    Optional<Double> apart) {

  /** Over the runs that were looked at; empty without any. */
  static Optional<Collapse> of(List<ReportRun> runs) {
    List<Behaviour> seen = runs.stream().flatMap(run -> run.behaviour().stream()).toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> sums = new TreeMap<>();
    seen.forEach(b -> b.apart().forEach((rule, share) -> sums.merge(rule, share, Double::sum)));
    Optional<Map.Entry<String, Double>> nearest =
        sums.entrySet().stream().min(Map.Entry.comparingByValue());
    return Optional.of(
        new Collapse(
            seen.size(),
            mean(seen, Behaviour::moves),
            mean(seen, b -> Math.max(0, b.flips() - b.noise())),
            mean(seen, b -> b.frozen() == b.objective() ? 0 : b.frozen() / b.objective() - 1),
            nearest.map(Map.Entry::getKey),
            nearest.map(n -> n.getValue() / seen.size())));
  }

  private static double mean(List<Behaviour> seen, ToDoubleFunction<Behaviour> what) {
    return seen.stream().mapToDouble(what).average().orElseThrow();
  }
}
