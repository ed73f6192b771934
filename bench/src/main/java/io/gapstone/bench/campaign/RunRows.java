package io.gapstone.bench.campaign;

import io.gapstone.core.Tolerance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private RunRows() {}

  /** All runs that could load their instance, in the order of the suite. */
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
        "SELECT run.*, instance.*, (SELECT CASE WHEN count(bound) < count(*) THEN NULL WHEN"
            + " sum(difference) = 0 THEN 0 ELSE sum(difference) / sum(denominator) END FROM slot"
            + " WHERE slot.run = run.id) AS slot_gap FROM run JOIN instance ON sha256 = instance"
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
            row.getString("instance"),
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
    String settings = row.getString("settings");
    return new RunRow(
        row.getInt("id"),
        new RunRow.Group(
            row.getString("family"),
            row.getString("profile"),
            row.getInt("users"),
            row.getInt("servers"),
            row.getInt("slots")),
        problem,
        row.getString("name"),
        row.getInt("repeat"),
        row.getString("solver") + (settings.equals("{}") ? "" : " " + settings),
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
        number(row, "p99_micros"));
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
