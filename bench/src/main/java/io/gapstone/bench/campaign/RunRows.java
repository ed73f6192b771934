package io.gapstone.bench.campaign;

import io.gapstone.core.Tolerance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a campaign's runs and gives each its gaps. */
public final class RunRows {

  private record Bound(double value, boolean certified) {
    Bound better(Bound other) {
      if (certified != other.certified) {
        return certified ? this : other;
      }
      return value >= other.value ? this : other;
    }
  }

  /**
   * The instance of a run. One that was lost before it had loaded its instance has that of other
   * runs with the same source.
   */
  public static final String KNOWN =
      " coalesce(run.instance, (SELECT min(sha256) FROM instance WHERE command = run.source))";

  private RunRows() {}

  /** All runs, in the order of the suite; also those that could not load their instance. */
  public static List<RunRow> of(ResultsDatabase database) {
    return of(List.of(database)).get(0);
  }

  /** The runs of several campaigns; gaps are to the best bound that any of them has found. */
  public static List<List<RunRow>> of(List<ResultsDatabase> databases) {
    Map<String, Bound> bounds = new HashMap<>();
    databases.forEach(database -> addBounds(database, bounds));
    return databases.stream().map(database -> rows(database, bounds)).toList();
  }

  private static void addBounds(ResultsDatabase database, Map<String, Bound> bounds) {
    database.query(
        "SELECT instance, scope, coalesce(slot, -1), bound_group, value, kind FROM bound",
        row ->
            bounds.merge(
                problem(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)),
                new Bound(row.getDouble(5), row.getString(6).equals("certified")),
                Bound::better));
  }

  private static List<RunRow> rows(ResultsDatabase database, Map<String, Bound> bounds) {
    return database.query(
        "SELECT run.*, i.name, coalesce(i.sha256, source) AS known, coalesce(i.users, run.users) AS"
            + " u, coalesce(i.servers, run.servers) AS e, coalesce(i.slots, run.slots) AS t, (SELECT CASE WHEN count(bound) < count(*) THEN NULL WHEN"
            + " sum(difference) = 0 THEN 0 ELSE sum(difference) / sum(denominator) END FROM slot"
            + " WHERE slot.run = run.id) AS slot_gap FROM run LEFT JOIN instance i ON i.sha256 ="
            + KNOWN
            + " WHERE run.id NOT IN (SELECT run FROM front) ORDER BY id",
        row -> row(row, bounds));
  }

  private static String problem(String instance, String scope, int slot, String group) {
    return instance + " " + scope + " " + slot + " " + group;
  }

  private static RunRow row(ResultSet row, Map<String, Bound> bounds) throws SQLException {
    int slot = row.getInt("slot");
    String problem =
        problem(
            row.getString("known"),
            row.getString("scope"),
            row.getString("scope").equals("slot") ? slot : -1,
            row.getString("bound_group"));
    Optional<Bound> bound = Optional.ofNullable(bounds.get(problem));
    Optional<Double> objective = number(row, "objective");
    Optional<Double> denominator = number(row, "denominator");
    boolean feasible = row.getInt("feasible") == 1;
    Optional<Double> gap =
        feasible && objective.isPresent()
            ? bound.map(b -> gap(objective.get(), b.value, denominator))
            : Optional.empty();
    return new RunRow(
        row.getInt("id"),
        new RunRow.Group(
            row.getString("family"),
            row.getString("profile"),
            row.getInt("u"),
            row.getInt("e"),
            row.getInt("t")),
        problem,
        row.getString("name") == null ? row.getString("known") : row.getString("name"),
        row.getInt("repeat"),
        label(row.getString("solver"), row.getString("settings")),
        row.getString("kind"),
        row.getString("scope"),
        row.getString("ending"),
        feasible,
        objective,
        gap,
        bound.map(b -> b.certified ? "certified" : "claimed").orElse("none"),
        number(row, "slot_gap"),
        row.getDouble("seconds"),
        row.getDouble("limit_seconds"),
        number(row, "p50_micros"),
        number(row, "p99_micros"),
        Optional.ofNullable(row.getString("decisions")));
  }

  /** A solver with what was set, as tables call it. */
  private static String label(String solver, String settings) {
    StringBuilder label = new StringBuilder(solver);
    String before = " ";
    for (Map.Entry<String, String> setting : settings(settings).entrySet()) {
      label.append(before).append(setting.getKey()).append('=').append(setting.getValue());
      before = ", ";
    }
    return label.toString();
  }

  /** The settings of a run, from their column. */
  public static SortedMap<String, String> settings(String column) {
    return new TreeMap<>(CampaignJson.texts(column));
  }

  private static double gap(double objective, double bound, Optional<Double> denominator) {
    if (Tolerance.same(objective, bound)) {
      return 0;
    }
    return (objective - bound) / denominator.orElse(Math.abs(bound));
  }

  private static Optional<Double> number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
