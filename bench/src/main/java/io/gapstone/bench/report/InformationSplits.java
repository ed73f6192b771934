package io.gapstone.bench.report;

import io.gapstone.bench.campaign.RunRow;
import io.gapstone.bench.evaluate.InformationPrice;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the gaps of partially observed solvers consist of: the price of what they do not know, what
 * their own planning loses, and what is left where every slot is solved with full information.
 */
final class InformationSplits {

  private static final Set<String> SEE_LITTLE = Set.of("learned", "heuristic");

  private InformationSplits() {}

  /**
   * One solver in one group of alike instances. All gaps are means over the same instances, so the
   * parts sum up to the whole.
   *
   * @param group as tables call it
   * @param gap to the bound of all slots
   * @param slotGap to the full-information optimum of each slot in the states that the solver came
   *     into, where it was measured
   * @param information against the same agent with full information, where it ran
   * @param planning of that agent against the best full-information myopic solver
   * @param lost against that solver: information and planning together
   * @param myopia of that solver, to the bound
   * @param twin the agent with full information, or empty
   */
  record Split(
      String family,
      String group,
      String scope,
      String solver,
      int instances,
      double gap,
      Optional<Double> slotGap,
      Optional<Double> information,
      Optional<Double> planning,
      double lost,
      double myopia,
      String twin) {}

  /** Every split that the runs over whole trajectories tell, by group, then by gap. */
  static List<Split> of(List<ReportRun> runs) {
    Map<RunRow.Group, List<ReportRun>> groups = new TreeMap<>();
    for (ReportRun run : runs) {
      RunRow row = run.row();
      if (row.scope().equals("horizon") && row.solved() && row.horizonGap().isPresent()) {
        groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(run);
      }
    }
    List<Split> splits = new ArrayList<>();
    groups.forEach((group, its) -> splits.addAll(of(group, its)));
    return splits;
  }

  private static List<Split> of(RunRow.Group group, List<ReportRun> runs) {
    Map<String, String> twins = twins(group.family());
    Map<String, Double> myopic = best(runs);
    if (twins.isEmpty() || myopic.isEmpty()) {
      return List.of();
    }
    Map<String, List<ReportRun>> solvers = new LinkedHashMap<>();
    for (ReportRun run : runs) {
      if (SEE_LITTLE.contains(run.row().kind()) && !twins.containsValue(run.solver())) {
        solvers.computeIfAbsent(run.row().solver(), s -> new ArrayList<>()).add(run);
      }
    }
    List<Split> splits = new ArrayList<>();
    for (List<ReportRun> its : solvers.values()) {
      ReportRun any = its.get(0);
      Optional<String> twin =
          Optional.ofNullable(twins.get(any.solver())).filter(id -> ran(runs, id, any));
      split(group, its, twin, twin.map(id -> gaps(alike(runs, id, any))), myopic)
          .ifPresent(splits::add);
    }
    splits.sort(java.util.Comparator.comparingDouble(Split::gap));
    return splits;
  }

  private static Optional<Split> split(
      RunRow.Group group,
      List<ReportRun> runs,
      Optional<String> twin,
      Optional<Map<String, Double>> full,
      Map<String, Double> myopic) {
    Map<String, Double> own = gaps(runs);
    Set<String> common = new TreeSet<>(own.keySet());
    common.retainAll(myopic.keySet());
    full.ifPresent(f -> common.retainAll(f.keySet()));
    if (common.isEmpty()) {
      return Optional.empty();
    }
    double gap = mean(own, common);
    double best = mean(myopic, common);
    Optional<InformationPrice> price =
        full.map(
            f ->
                InformationPrice.split(
                    runs.get(0).solver(), twin.orElseThrow(), gap, mean(f, common), best));
    Map<String, Double> slotGaps = means(runs, RunRow::slotGap);
    return Optional.of(
        new Split(
            group.family(),
            group.label(),
            runs.get(0).row().scope(),
            runs.get(0).row().solver(),
            common.size(),
            gap,
            slotGaps.keySet().containsAll(common)
                ? Optional.of(mean(slotGaps, common))
                : Optional.empty(),
            price.map(InformationPrice::information),
            price.map(InformationPrice::planning),
            gap - best,
            best,
            twin.orElse("")));
  }

  /** Agents of the family and their twins that see everything. */
  private static Map<String, String> twins(String family) {
    Map<String, String> twins = new HashMap<>();
    for (Algorithm<?, ?, ?> algorithm : Algorithms.of(family)) {
      algorithm.informedTwin().ifPresent(twin -> twins.put(algorithm.id(), twin));
    }
    return twins;
  }

  /**
   * The myopic solver may have run several times, with more and less work: its best per instance.
   */
  private static Map<String, Double> best(List<ReportRun> runs) {
    Map<String, Double> best = new HashMap<>();
    for (ReportRun run : runs) {
      if (run.solver().equals(InformationPrice.MYOPIC)) {
        best.merge(run.row().instance(), run.row().horizonGap().orElseThrow(), Math::min);
      }
    }
    return best;
  }

  private static boolean ran(List<ReportRun> runs, String id, ReportRun with) {
    return !alike(runs, id, with).isEmpty();
  }

  /** The runs of another solver with the same settings. */
  private static List<ReportRun> alike(List<ReportRun> runs, String id, ReportRun with) {
    return runs.stream()
        .filter(run -> run.solver().equals(id) && run.settings().equals(with.settings()))
        .toList();
  }

  private static Map<String, Double> gaps(List<ReportRun> runs) {
    return means(runs, RunRow::horizonGap);
  }

  /** Per instance, over repeats that have the number. */
  private static Map<String, Double> means(
      List<ReportRun> runs, Function<RunRow, Optional<Double>> number) {
    return runs.stream()
        .filter(run -> number.apply(run.row()).isPresent())
        .collect(
            Collectors.groupingBy(
                run -> run.row().instance(),
                Collectors.averagingDouble(run -> number.apply(run.row()).orElseThrow())));
  }

  private static double mean(Map<String, Double> values, Set<String> instances) {
    return instances.stream().mapToDouble(values::get).average().orElseThrow();
  }
}
