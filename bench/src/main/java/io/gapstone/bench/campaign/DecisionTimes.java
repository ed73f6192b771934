package io.gapstone.bench.campaign;

import io.gapstone.bench.solve.Latency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * Times of single decisions over several runs.
 *
 * @param count how many decisions there were
 * @param micros the time that each percentile of them did not exceed
 */
public record DecisionTimes(long count, Map<Double, Double> micros) {

  private static final List<Double> PERCENTILES =
      List.of(0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 100.0);
  private static final int DIGITS = 3;

  /** Of all decisions of these runs together; empty percentiles where none was timed. */
  public static DecisionTimes of(List<RunRow> runs) {
    Histogram all = new Histogram(DIGITS);
    for (RunRow run : runs) {
      run.decisions().ifPresent(text -> all.add(decoded(text)));
    }
    Map<Double, Double> micros = new TreeMap<>();
    if (all.getTotalCount() > 0) {
      PERCENTILES.forEach(p -> micros.put(p, Latency.micros(all, p)));
    }
    return new DecisionTimes(all.getTotalCount(), micros);
  }

  private static Histogram decoded(String text) {
    try {
      return Latency.decoded(text);
    } catch (DataFormatException | IllegalArgumentException e) {
      throw new IllegalStateException("the results database holds no histogram: " + text, e);
    }
  }

  /** One of the percentiles that are kept; NaN where no decision was timed. */
  public double at(double percentile) {
    return micros.getOrDefault(percentile, Double.NaN);
  }
}
