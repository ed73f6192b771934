package io.gapstone.bench.report;

import io.gapstone.bench.campaign.RunRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Solvers that a campaign ran with several values of one setting, such as V of lyapunov. */
public final class Sweeps {

  private static final int FEWEST = 3;

  private Sweeps() {}

  /**
   * One solver on alike instances, with all else equal.
   *
   * @param setting what was changed
   * @param points in ascending order of its values
   */
  public record Sweep(
      String family,
      String group,
      String scope,
      String solver,
      String setting,
      List<Point> points) {}

  /**
   * One value of the setting.
   *
   * @param solver as the headline table calls it
   * @param components means over the runs
   */
  public record Point(
      double value, String solver, int runs, SortedMap<String, Double> components) {}

  /** Every setting that at least three numbers were tried of. */
  public static List<Sweep> of(List<ReportRun> runs) {
    Map<String, Map<Double, List<ReportRun>>> sweeps = new LinkedHashMap<>();
    Map<String, String> settings = new TreeMap<>();
    for (ReportRun run : runs) {
      for (Map.Entry<String, String> setting : run.settings().entrySet()) {
        if (run.row().solved() && number(setting.getValue()) != null) {
          Map<String, String> others = new TreeMap<>(run.settings());
          others.remove(setting.getKey());
          RunRow row = run.row();
          String key =
              String.join(
                  "\n",
                  row.group().toString(),
                  row.scope(),
                  run.solver(),
                  setting.getKey(),
                  others.toString());
          settings.put(key, setting.getKey());
          sweeps
              .computeIfAbsent(key, k -> new TreeMap<>())
              .computeIfAbsent(number(setting.getValue()), v -> new ArrayList<>())
              .add(run);
        }
      }
    }
    List<Sweep> all = new ArrayList<>();
    sweeps.forEach(
        (key, values) -> {
          if (values.size() >= FEWEST) {
            all.add(sweep(settings.get(key), values));
          }
        });
    return all;
  }

  private static Sweep sweep(String setting, Map<Double, List<ReportRun>> values) {
    ReportRun any = values.values().iterator().next().get(0);
    List<Point> points = new ArrayList<>();
    values.forEach(
        (value, runs) ->
            points.add(new Point(value, runs.get(0).row().solver(), runs.size(), means(runs))));
    return new Sweep(
        any.row().group().family(),
        any.row().group().label(),
        any.row().scope(),
        any.solver(),
        setting,
        points);
  }

  private static SortedMap<String, Double> means(List<ReportRun> runs) {
    TreeSet<String> names = new TreeSet<>();
    runs.forEach(run -> names.addAll(run.components().keySet()));
    SortedMap<String, Double> means = new TreeMap<>();
    for (String name : names) {
      means.put(
          name,
          runs.stream()
              .mapToDouble(run -> run.components().getOrDefault(name, 0.0))
              .average()
              .orElseThrow());
    }
    return means;
  }

  private static Double number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
