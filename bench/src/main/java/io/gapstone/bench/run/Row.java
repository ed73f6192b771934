package io.gapstone.bench.run;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param objective mean over the instances, in the family's unit
 * @param behindBest mean over the instances of how far the objective is above that of the best
 *     solver of the instance, as a share of the family's gap denominator
 * @param slotGap mean over the instances of the gap to the certified optimum of each slot; empty
 *     where it is not measured
 * @param p50Micros median over the instances of the median decision time
 * @param p99Micros the greatest over the instances of the 99th percentile
 * @param infeasible how many solutions break a constraint
 */
public record Row(
    String family,
    String profile,
    String solver,
    int instances,
    double objective,
    double behindBest,
    Optional<Double> slotGap,
    double p50Micros,
    double p99Micros,
    int infeasible) {}
