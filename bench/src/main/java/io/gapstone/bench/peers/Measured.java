package io.gapstone.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one solver made of one instance.
 *
 * @param status of the solver, or KILLED, or FAILED
 * @param objective of its solution; NaN without one
 * @param bound NaN without one
 * @param boundKind certified, claimed or none
 * @param gap between the two, by the family's definition; NaN without one of them
 * @param seconds of one solve: the median of as many as fit into a second after a first one that
 *     does not count; of the first where that took five seconds or more
 * @param solves how many these were
 * @param note why there is nothing more
 */
public record Measured(
    String status,
    double objective,
    double bound,
    String boundKind,
    double gap,
    double seconds,
    int solves,
    String note) {

  /** A gap that is nothing but rounding. */
  private static final double ROUNDING = 1e-6;

  /** What came of a process that gave no result. */
  static Measured failed(String status, double seconds, String note) {
    return new Measured(status, Double.NaN, Double.NaN, "none", Double.NaN, seconds, 0, note);
  }

  /** Whether the bound meets the solution. */
  public boolean proven() {
    return status.equals("OPTIMAL") || Math.abs(gap) <= ROUNDING;
  }

  /** One line of {@code name=value}, for the parent process. */
  String line() {
    List<String> words = new ArrayList<>();
    facts().forEach((name, value) -> words.add(name + "=" + value));
    return String.join("\t", words);
  }

  static Measured of(String line) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String word : line.split("\t")) {
      int equals = word.indexOf('=');
      facts.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return new Measured(
        facts.get("status"),
        Double.parseDouble(facts.get("objective")),
        Double.parseDouble(facts.get("bound")),
        facts.get("boundKind"),
        Double.parseDouble(facts.get("gap")),
        Double.parseDouble(facts.get("seconds")),
        Integer.parseInt(facts.get("solves")),
        facts.get("note"));
  }

  /** All values by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("status", status);
    facts.put("objective", objective);
    facts.put("bound", bound);
    facts.put("boundKind", boundKind);
    facts.put("gap", gap);
    facts.put("seconds", seconds);
    facts.put("solves", solves);
    facts.put("note", note);
    return facts;
  }
}
