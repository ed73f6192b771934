package io.gapstone.bench.peers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A task as solved by all.
 *
 * @param results by solver, ours first
 */
public record PeerRow(PeerTask task, Map<String, Measured> results) {

  /** Ours. */
  public Measured ours() {
    return results.get(task.ours());
  }

  /**
   * How many times as long a peer took: at least that where it did not prove what we did; NaN where
   * we proved nothing.
   */
  public double timeRatio(String peer) {
    return ours().proven() ? results.get(peer).seconds() / ours().seconds() : Double.NaN;
  }

  /** A peer's gap in parts of ours; NaN where one of them is missing or ours is none. */
  public double gapRatio(String peer) {
    return ours().proven() ? Double.NaN : results.get(peer).gap() / ours().gap();
  }

  /** What a table says of a solver. */
  public String cell(String solver) {
    Measured own = results.get(solver);
    if (own == null) {
      return "";
    }
    return text(own) + (solver.equals(task.ours()) ? "" : ratio(solver));
  }

  private static String text(Measured own) {
    if (own.status().equals("KILLED") || own.status().equals("FAILED")) {
      return own.status().toLowerCase(Locale.ROOT) + " (" + own.note() + ")";
    }
    String time = time(own.seconds());
    if (own.proven()) {
      return time + " proven";
    }
    if (Double.isFinite(own.gap())) {
      return time + ", gap " + String.format(Locale.ROOT, "%.2g", own.gap());
    }
    return time + (Double.isNaN(own.objective()) ? ", nothing" : ", no bound");
  }

  private String ratio(String peer) {
    double times = timeRatio(peer);
    if (results.get(peer).status().equals("FAILED")) {
      return "";
    }
    if (!Double.isNaN(times)) {
      return " (" + (results.get(peer).proven() ? "" : "over ") + times(times) + ")";
    }
    double gaps = gapRatio(peer);
    return !Double.isFinite(gaps) ? "" : " (gap " + times(gaps) + ")";
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 1000 ? "%.3g x" : "%,.0f x", ratio);
  }

  private static String time(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.3g ms", 1000 * seconds)
        : String.format(Locale.ROOT, "%.3g s", seconds);
  }

  /** All values, for machines. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("task", task.id());
    facts.put("title", task.title());
    facts.put("family", task.family());
    facts.put("target", task.target());
    facts.put("ours", task.ours());
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, Measured> entry : results.entrySet()) {
      Map<String, Object> own = new LinkedHashMap<>(entry.getValue().facts());
      own.put("proven", entry.getValue().proven());
      if (!entry.getKey().equals(task.ours())) {
        own.put("timeRatio", timeRatio(entry.getKey()));
        own.put("gapRatio", gapRatio(entry.getKey()));
      }
      all.put(entry.getKey(), own);
    }
    facts.put("results", all);
    return facts;
  }
}
