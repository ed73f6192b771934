package io.gapstone.bench.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to evaluate, on what.
 *
 * @param overrides of the generator's parameters
 * @param count how many test instances
 * @param policies folders of trained policies; those of one algorithm are seeds of one agent
 * @param solvers ids of solvers that decide slot by slot
 * @param slotGaps on how many of the instances slot gaps are measured
 * @param bound id of a solver of whole instances whose certified bound gaps are measured to
 * @param boundWork how much it may work on each, in its own unit
 * @param component what is measured in the objective's place, per slot
 */
public record EvaluationRequest(
    String family,
    String profile,
    Map<String, String> overrides,
    int count,
    List<Path> policies,
    List<String> solvers,
    int slotGaps,
    Optional<String> bound,
    long boundWork,
    Optional<String> component) {

  /** Measures the objective. */
  public EvaluationRequest(
      String family,
      String profile,
      Map<String, String> overrides,
      int count,
      List<Path> policies,
      List<String> solvers,
      int slotGaps,
      Optional<String> bound,
      long boundWork) {
    this(
        family,
        profile,
        overrides,
        count,
        policies,
        solvers,
        slotGaps,
        bound,
        boundWork,
        Optional.empty());
  }
}
