package io.gapstone.learners.train;

import io.gapstone.core.math.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * How a run went, one row per evaluation. Rows are numbers only and hold no times, so that the same
 * run gives the same bytes.
 */
public final class Curve implements Saved {

  private static final List<String> FIRST = List.of("episode", "environmentSteps", "gradientSteps");
  private static final List<String> LAST = List.of("tuningObjective", "tuningViolations");

  private List<String> names = List.of();
  private final List<double[]> rows = new ArrayList<>();

  /**
   * Adds a row.
   *
   * @param means of the trainee's numbers over the episodes since the last row
   */
  void add(
      int episode,
      long environmentSteps,
      long gradientSteps,
      SortedMap<String, Double> means,
      double objective,
      int violations) {
    List<String> given = new ArrayList<>(FIRST);
    given.addAll(means.keySet());
    given.addAll(LAST);
    if (!rows.isEmpty() && !names.equals(given)) {
      throw new IllegalStateException("a trainee gave " + given + " after " + names);
    }
    names = List.copyOf(given);
    double[] row = new double[names.size()];
    int at = 0;
    row[at++] = episode;
    row[at++] = environmentSteps;
    row[at++] = gradientSteps;
    for (double mean : means.values()) {
      row[at++] = mean;
    }
    row[at++] = objective;
    row[at] = violations;
    rows.add(row);
  }

  /** The columns. */
  public List<String> names() {
    return names;
  }

  /** One array per row, by column. */
  public List<double[]> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** One column. */
  public double[] column(String name) {
    int at = names.indexOf(name);
    return rows.stream().mapToDouble(row -> row[at]).toArray();
  }

  /** With a head; numbers as short as they read back exactly, nothing where there is none. */
  public String csv() {
    StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
    for (double[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        text.append(k == 0 ? "" : ",")
            .append(Double.isFinite(row[k]) ? Decimal.format(row[k]) : "");
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".names", String.join(",", names).chars().toArray());
    double[] flat = new double[rows.size() * names.size()];
    for (int r = 0; r < rows.size(); r++) {
      System.arraycopy(rows.get(r), 0, flat, r * names.size(), names.size());
    }
    out.put(name + ".rows", flat);
  }

  @Override
  public void load(String name, Tensors in) {
    int[] text = in.ints(name + ".names");
    String joined = new String(text, 0, text.length);
    names = joined.isEmpty() ? List.of() : List.of(joined.split(","));
    double[] flat = in.doubles(name + ".rows");
    rows.clear();
    for (int at = 0; !names.isEmpty() && at + names.size() <= flat.length; at += names.size()) {
      rows.add(Arrays.copyOfRange(flat, at, at + names.size()));
    }
  }
}
