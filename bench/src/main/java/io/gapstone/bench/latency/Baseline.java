package io.gapstone.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gapstone.core.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An earlier file to compare with. A median has changed where the medians of single processes, then
 * and now, do not overlap, and it differs by more than a tolerance: what two processes of the same
 * run disagree about is noise. Tails are not compared; they need far more decisions.
 */
public final class Baseline {

  /** Processes that are enough to leave one out. */
  private static final int ENOUGH = 5;

  private final Map<String, List<Double>> medians = new HashMap<>();
  private final Map<String, String> machine = new TreeMap<>();

  private Baseline() {}

  /** What became of a median. */
  public enum Verdict {
    /** Within noise and tolerance. */
    SAME,
    FASTER,
    SLOWER
  }

  /**
   * @param ratio of the medians, now over then
   */
  public record Change(Verdict verdict, double ratio) {}

  /** Reads what {@code gapstone latency --out} wrote. */
  public static Baseline read(Path file) {
    Baseline baseline = new Baseline();
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new BadInputException(
          "the baseline " + file + " cannot be read: it must be a file by 'latency --out'.", e);
    }
    if (!root.path("rows").isArray()) {
      throw new BadInputException(
          "the baseline " + file + " has no rows; it must be a file by 'latency --out'.");
    }
    for (JsonNode row : root.get("rows")) {
      List<Double> forks = new ArrayList<>();
      row.path("forkP50Micros").forEach(p50 -> forks.add(p50.asDouble()));
      if (!forks.isEmpty()) {
        baseline.medians.put(key(row), forks);
      }
    }
    root.path("machine")
        .properties()
        .forEach(f -> baseline.machine.put(f.getKey(), f.getValue().asText()));
    return baseline;
  }

  private static String key(JsonNode row) {
    Map<String, String> set = new TreeMap<>();
    row.path("set").properties().forEach(f -> set.put(f.getKey(), f.getValue().asText()));
    return String.join(
        " ",
        row.path("family").asText(),
        row.path("profile").asText(),
        set.toString(),
        row.path("seed").asText(),
        row.path("solver").asText(),
        row.path("policy").isNull() ? "" : row.path("policy").asText());
  }

  /** In what the machine differs from the one of then, one sentence each. */
  public List<String> differences(Map<String, String> now) {
    List<String> differences = new ArrayList<>();
    now.forEach(
        (name, value) -> {
          String then = machine.getOrDefault(name, "unknown");
          if (!then.equals(value)) {
            differences.add("the baseline's " + name + " was " + then + ", now it is " + value);
          }
        });
    return differences;
  }

  /**
   * What became of a row's median; empty where the earlier file lacks the row.
   *
   * @param tolerance a share, for example 0.1
   */
  public Optional<Change> change(LatencyRow row, double tolerance) {
    List<Double> then = medians.get(row.key());
    if (then == null || row.forkP50().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(change(then, row.forkP50(), tolerance));
  }

  static Change change(List<Double> then, List<Double> now, double tolerance) {
    double ratio = middle(now) / middle(then);
    Verdict verdict = Verdict.SAME;
    if (ratio > 1 + tolerance && Collections.min(now) > slowest(then)) {
      verdict = Verdict.SLOWER;
    } else if (ratio < 1 / (1 + tolerance) && slowest(now) < Collections.min(then)) {
      verdict = Verdict.FASTER;
    }
    return new Change(verdict, ratio);
  }

  private static double slowest(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() - (sorted.size() >= ENOUGH ? 2 : 1));
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
