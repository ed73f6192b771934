package io.gapstone.bench.evaluate;

import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a partially observed agent's gap consists of, where the same agent with full information,
 * the full-information myopic optimum and a bound were measured beside it.
 *
 * @param gap of the agent to the bound
 * @param information the agent against its twin that sees everything
 * @param planning that twin against the optimum of each slot
 * @param myopia the optimum of each slot against the bound of all slots
 */
public record InformationPrice(
    String solver, String twin, double gap, double information, double planning, double myopia) {

  /** The solver that takes the optimum of each slot with full information. */
  public static final String MYOPIC = "myopic";

  /**
   * The split.
   *
   * @param own the agent's gap to the bound
   * @param full that of its twin
   * @param myopic that of the myopic optimum
   */
  public static InformationPrice split(
      String solver, String twin, double own, double full, double myopic) {
    return new InformationPrice(solver, twin, own, own - full, full - myopic, myopic);
  }

  /** For every agent of the table for which there is enough to tell. */
  public static List<InformationPrice> of(String family, List<Standing> standings) {
    List<InformationPrice> prices = new ArrayList<>();
    for (Algorithm<?, ?, ?> algorithm : Algorithms.of(family)) {
      Optional<Double> own = gap(standings, algorithm.id());
      Optional<Double> full = algorithm.informedTwin().flatMap(twin -> gap(standings, twin));
      Optional<Double> myopic = gap(standings, MYOPIC);
      if (own.isPresent() && full.isPresent() && myopic.isPresent()) {
        String twin = algorithm.informedTwin().orElseThrow();
        prices.add(split(algorithm.id(), twin, own.get(), full.get(), myopic.get()));
      }
    }
    return prices;
  }

  private static Optional<Double> gap(List<Standing> standings, String id) {
    return standings.stream()
        .filter(s -> s.name().equals(id) || s.name().startsWith(id + ":"))
        .findFirst()
        .flatMap(Standing::horizonGap);
  }

  /** For JSON. */
  public Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("solver", solver);
    object.put("informedTwin", twin);
    object.put("gap", gap);
    object.put("priceOfInformation", information);
    object.put("planningLoss", planning);
    object.put("myopia", myopia);
    return object;
  }

  /** For people. */
  public String sentence() {
    return String.format(
        "%s: gap %.1f %% = price of information %.1f %% (to %s) + planning loss %.1f %% (from there to"
            + " myopic) + %.1f %% (from myopic to the bound)",
        solver, 100 * gap, 100 * information, twin, 100 * planning, 100 * myopia);
  }
}
