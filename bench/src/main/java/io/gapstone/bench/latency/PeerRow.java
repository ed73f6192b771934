package io.gapstone.bench.latency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * One of a policy's networks in one engine: times of single rows, all processes together.
 *
 * @param net its shape; empty where there is nothing
 * @param ofYardstick its median over that of the engine that others are compared with
 * @param failure why there is nothing
 */
public record PeerRow(
    LatencyTask task,
    String net,
    String engine,
    double p50Micros,
    double p99Micros,
    double maxMicros,
    double opsPerSecond,
    List<Double> forkP50,
    double ofYardstick,
    Optional<String> failure) {

  private static final double NANOS = 1000;

  /** Of the replies of all processes. */
  static List<PeerRow> of(LatencyTask task, List<PeerReply> forks) {
    for (PeerReply fork : forks) {
      if (fork.failure().isPresent()) {
        return List.of(new PeerRow(task, "", "", 0, 0, 0, 0, List.of(), 0, fork.failure()));
      }
    }
    List<PeerRow> rows = new ArrayList<>();
    String yardstick = forks.get(0).yardstick();
    for (PeerResult first : forks.get(0).results()) {
      double theirs = all(forks, first.net(), yardstick).getValueAtPercentile(50);
      rows.add(row(task, forks, first, theirs));
    }
    return rows;
  }

  private static PeerRow row(
      LatencyTask task, List<PeerReply> forks, PeerResult first, double yardstick) {
    List<Double> medians = new ArrayList<>();
    double seconds = 0;
    for (PeerReply fork : forks) {
      for (PeerResult result : fork.results()) {
        if (result.net().equals(first.net()) && result.engine().equals(first.engine())) {
          medians.add(ForkResult.decoded(result.histogram()).getValueAtPercentile(50) / NANOS);
          seconds += result.seconds();
        }
      }
    }
    Histogram all = all(forks, first.net(), first.engine());
    return new PeerRow(
        task,
        first.net(),
        first.engine(),
        all.getValueAtPercentile(50) / NANOS,
        all.getValueAtPercentile(99) / NANOS,
        all.getMaxValue() / NANOS,
        all.getTotalCount() / seconds,
        medians,
        all.getValueAtPercentile(50) / yardstick,
        Optional.empty());
  }

  private static Histogram all(List<PeerReply> forks, String net, String engine) {
    Histogram all = new Histogram(3);
    for (PeerReply fork : forks) {
      for (PeerResult result : fork.results()) {
        if (result.net().equals(net) && result.engine().equals(engine)) {
          all.add(ForkResult.decoded(result.histogram()));
        }
      }
    }
    return all;
  }

  /** The row as it stands in JSON. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("solver", task.solver());
    facts.put("family", task.family());
    facts.put("profile", task.profile());
    facts.put("policy", task.policy());
    if (failure.isPresent()) {
      facts.put("failure", failure.get());
      return facts;
    }
    facts.put("net", net);
    facts.put("engine", engine);
    facts.put("p50Micros", p50Micros);
    facts.put("p99Micros", p99Micros);
    facts.put("maxMicros", maxMicros);
    facts.put("opsPerSecond", opsPerSecond);
    facts.put("forkP50Micros", forkP50);
    facts.put("ofYardstick", ofYardstick);
    return facts;
  }
}
