package io.gapstone.bench.latency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * A task with what its processes measured, all decisions together.
 *
 * @param kind of the solver
 * @param forkP50 each process's median, in microseconds
 * @param bytesPerDecision -1 where the Java machine cannot tell
 * @param slotGap mean gap of its decisions in these slots to the certified optima; empty where it
 *     was not asked for, or none is known
 * @param failure why there is nothing
 */
public record LatencyRow(
    LatencyTask task,
    String kind,
    int users,
    int servers,
    long decisions,
    double p50Micros,
    double p99Micros,
    double maxMicros,
    double opsPerSecond,
    double bytesPerDecision,
    double timerNanos,
    List<Double> forkP50,
    Optional<Double> slotGap,
    Optional<String> failure) {

  private static final double NANOS = 1000;

  static LatencyRow of(
      LatencyTask task, String kind, List<ForkResult> forks, Optional<Double> slotGap) {
    for (ForkResult fork : forks) {
      if (fork.failure().isPresent()) {
        return new LatencyRow(
            task, kind, 0, 0, 0, 0, 0, 0, 0, -1, 0, List.of(), Optional.empty(), fork.failure());
      }
    }
    Histogram all = new Histogram(3);
    List<Double> medians = new ArrayList<>();
    double seconds = 0;
    double bytes = 0;
    double timer = Double.POSITIVE_INFINITY;
    for (ForkResult fork : forks) {
      Histogram one = fork.decoded();
      all.add(one);
      medians.add(one.getValueAtPercentile(50) / NANOS);
      seconds += fork.seconds();
      bytes = Math.max(bytes, fork.bytesPerDecision());
      timer = Math.min(timer, fork.timerNanos());
    }
    ForkResult first = forks.get(0);
    return new LatencyRow(
        task,
        kind,
        first.users(),
        first.servers(),
        all.getTotalCount(),
        all.getValueAtPercentile(50) / NANOS,
        all.getValueAtPercentile(99) / NANOS,
        all.getMaxValue() / NANOS,
        all.getTotalCount() / seconds,
        first.bytesPerDecision() < 0 ? -1 : bytes,
        timer,
        medians,
        slotGap,
        Optional.empty());
  }

  /** What says that two rows are about the same. */
  String key() {
    return String.join(
        " ",
        task.family(),
        task.profile(),
        task.overrides().toString(),
        Long.toString(task.seed()),
        task.solver(),
        task.policy().orElse(""));
  }

  /** The row as it stands in JSON. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("solver", task.solver());
    facts.put("family", task.family());
    facts.put("profile", task.profile());
    facts.put("set", task.overrides());
    facts.put("seed", task.seed());
    facts.put("policy", task.policy());
    facts.put("kind", kind);
    facts.put("users", users);
    facts.put("servers", servers);
    failure.ifPresentOrElse(why -> facts.put("failure", why), () -> putTimes(facts));
    return facts;
  }

  private void putTimes(Map<String, Object> facts) {
    facts.put("p50Micros", p50Micros);
    facts.put("p99Micros", p99Micros);
    facts.put("maxMicros", maxMicros);
    facts.put("opsPerSecond", opsPerSecond);
    facts.put("decisions", decisions);
    facts.put("forkP50Micros", forkP50);
    facts.put("bytesPerDecision", bytesPerDecision < 0 ? null : (Object) bytesPerDecision);
    facts.put("timerMicros", timerNanos / NANOS);
    slotGap.ifPresent(gap -> facts.put("slotGap", gap));
  }
}
