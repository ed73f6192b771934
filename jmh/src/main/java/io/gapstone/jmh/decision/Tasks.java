package io.gapstone.jmh.decision;

import io.gapstone.bench.latency.LatencyPlan;
import io.gapstone.bench.latency.LatencyTask;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tasks as JMH names them: {@code FAMILY/PROFILE/SOLVER}. */
public final class Tasks {

  /** Name of the parameter. */
  public static final String PARAMETER = "task";

  private static final List<String> PROFILES = List.of("small", "paper", "large");
  private static final long SEED = 1;

  private Tasks() {}

  /** Every rule, every exact and relaxed solver of ours, and every learned one with a policy. */
  public static List<String> all() {
    return new LatencyPlan(List.of(), PROFILES, new TreeMap<>(), SEED, List.of(), false, List.of())
        .tasks().stream().map(t -> t.family() + "/" + t.profile() + "/" + t.solver()).toList();
  }

  static LatencyTask of(String text) {
    String[] words = text.split("/");
    return new LatencyTask(words[0], words[1], new TreeMap<>(), SEED, words[2], Optional.empty());
  }
}
