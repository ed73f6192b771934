package io.gapstone.bench.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which agents to train on what.
 *
 * @param algorithms ids; all of the family where empty
 * @param overrides of the generator's parameters
 * @param tuning how many tuning instances each run has
 * @param episodes as many as are usual for each agent, where empty
 * @param settings of hyper-parameters, which every agent of the plan must have
 * @param runs the folder that gets one folder per run, {@code FAMILY/PROFILE/ALGORITHM-seedS}
 */
public record ZooPlan(
    String family,
    List<String> algorithms,
    String profile,
    Map<String, String> overrides,
    int tuning,
    List<Long> seeds,
    Optional<Integer> episodes,
    Map<String, String> settings,
    String backend,
    Path runs) {}
