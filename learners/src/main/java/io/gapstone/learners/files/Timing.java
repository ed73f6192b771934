package io.gapstone.learners.files;

import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;
import java.util.Locale;

/** How long a run took so far, interruptions left out; a row for each row of its curve. */
final class Timing implements Saved {

  private long start = System.nanoTime();
  private double before;
  private double[] rows = {};

  double seconds() {
    return before + secondsHere();
  }

  double secondsHere() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Takes the time of each row of the curve that has none yet. */
  void reach(int curveRows) {
    int known = rows.length;
    if (curveRows > known) {
      rows = Arrays.copyOf(rows, curveRows);
      Arrays.fill(rows, known, curveRows, seconds());
    }
  }

  String csv(double[] episodes) {
    StringBuilder text = new StringBuilder("episode,seconds\n");
    for (int k = 0; k < rows.length; k++) {
      text.append(String.format(Locale.ROOT, "%.0f,%.3f%n", episodes[k], rows[k]));
    }
    return text.toString();
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".seconds", seconds());
    out.put(name + ".rows", rows.clone());
  }

  @Override
  public void load(String name, Tensors in) {
    before = in.doubles(name + ".seconds", 1)[0];
    start = System.nanoTime();
    rows = in.doubles(name + ".rows").clone();
  }
}
