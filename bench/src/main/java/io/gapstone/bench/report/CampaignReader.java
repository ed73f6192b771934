package io.gapstone.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gapstone.bench.campaign.ResultsDatabase;
import io.gapstone.bench.campaign.RunRow;
import io.gapstone.bench.campaign.RunRows;
import io.gapstone.bench.evaluate.Behaviour;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads campaigns; gaps are to the best bound that any of them has for an instance. */
public final class CampaignReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CampaignReader() {}

  /** The campaigns of these folders, in their order. */
  public static List<ReportCampaign> read(List<Path> folders) {
    List<ResultsDatabase> databases = new ArrayList<>();
    try {
      for (Path folder : folders) {
        databases.add(ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true));
      }
      List<List<RunRow>> rows = RunRows.of(databases);
      List<ReportCampaign> campaigns = new ArrayList<>();
      for (int k = 0; k < folders.size(); k++) {
        campaigns.add(campaign(folders.get(k), databases.get(k), rows.get(k)));
      }
      return campaigns;
    } finally {
      databases.forEach(ResultsDatabase::close);
    }
  }

  private static ReportCampaign campaign(Path folder, ResultsDatabase database, List<RunRow> rows) {
    Map<Integer, RunRow> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    Map<Integer, Behaviour> behaviours = behaviours(database);
    List<ReportRun> runs =
        database
            .query(
                "SELECT *," + RunRows.KNOWN + " AS known FROM run ORDER BY id",
                row -> byId.containsKey(row.getInt("id")) ? run(row, byId, behaviours) : null)
            .stream()
            .filter(run -> run != null)
            .toList();
    Map<String, String> instances = new TreeMap<>();
    database.query(
        "SELECT name, family, profile, seed, users, servers, slots, parameters, sha256 FROM"
            + " instance",
        row -> instances.put(recipe(row), row.getString("sha256")));
    return database
        .query(
            "SELECT suite, about, runs FROM campaign",
            row ->
                new ReportCampaign(
                    folder.toString(),
                    row.getString(1),
                    row.getString(2).strip(),
                    row.getInt(3),
                    sessions(database),
                    runs,
                    failures(database),
                    instances,
                    fronts(database, runs),
                    curves(database)))
        .get(0);
  }

  /** What an instance was asked for as: two versions of one have the same recipe. */
  private static String recipe(ResultSet row) throws SQLException {
    String name = row.getString("name");
    int hash = name.lastIndexOf('-');
    boolean hashed = hash > 0 && row.getString("sha256").startsWith(name.substring(hash + 1));
    return hashed ? name.substring(0, hash) + " " + row.getString("parameters") : name;
  }

  private static ReportRun run(
      ResultSet row, Map<Integer, RunRow> byId, Map<Integer, Behaviour> behaviours)
      throws SQLException {
    String scope = row.getString("scope");
    return new ReportRun(
        byId.get(row.getInt("id")),
        row.getString("known") == null ? row.getString("source") : row.getString("known"),
        scope.equals("slot") ? "slot " + row.getInt("slot") : scope,
        row.getString("solver"),
        RunRows.settings(row.getString("settings")),
        row.getLong("seed"),
        row.getString("status") == null ? "" : row.getString("status"),
        row.getString("reason"),
        row.getString("source"),
        json(row.getString("components"), new TypeReference<TreeMap<String, Double>>() {}),
        Optional.ofNullable(behaviours.get(row.getInt("id"))));
  }

  private static Map<Integer, Behaviour> behaviours(ResultsDatabase database) {
    Map<Integer, SortedMap<String, Double>> apart = new HashMap<>();
    database.query(
        "SELECT run, rule, share FROM apart",
        row ->
            apart
                .computeIfAbsent(row.getInt(1), r -> new TreeMap<>())
                .put(row.getString(2), row.getDouble(3)));
    Map<Integer, Behaviour> behaviours = new HashMap<>();
    database.query(
        "SELECT run, moves, flips, noise, objective, frozen FROM behaviour",
        row ->
            behaviours.put(
                row.getInt(1),
                new Behaviour(
                    row.getDouble(2),
                    row.getDouble(3),
                    row.getDouble(4),
                    row.getDouble(5),
                    row.getDouble(6),
                    apart.getOrDefault(row.getInt(1), new TreeMap<>()))));
    return behaviours;
  }

  private static List<Map<String, String>> sessions(ResultsDatabase database) {
    Map<Integer, Map<String, String>> sessions = new TreeMap<>();
    database.query(
        "SELECT session, name, value FROM provenance",
        row ->
            sessions
                .computeIfAbsent(row.getInt(1), s -> new TreeMap<>())
                .put(row.getString(2), row.getString(3)));
    return List.copyOf(sessions.values());
  }

  private static List<ReportCampaign.Failure> failures(ResultsDatabase database) {
    return database.query(
        "SELECT id, run.family, coalesce(name, source) AS name, solver, ending, reason FROM run LEFT"
            + " JOIN instance ON sha256 ="
            + RunRows.KNOWN
            + " WHERE ending <> 'DONE' ORDER BY id",
        row ->
            new ReportCampaign.Failure(
                row.getInt("id"),
                row.getString("family"),
                row.getString("name"),
                row.getString("solver"),
                row.getString("ending"),
                row.getString("reason")));
  }

  private static List<ReportCampaign.Front> fronts(ResultsDatabase database, List<ReportRun> runs) {
    Map<Integer, List<List<Double>>> points = new HashMap<>();
    database.query(
        "SELECT run, first, second, proven FROM front_point ORDER BY run, first",
        row ->
            points
                .computeIfAbsent(row.getInt(1), r -> new ArrayList<>())
                .add(List.of(row.getDouble(2), row.getDouble(3), row.getDouble(4))));
    return database.query(
        "SELECT id, run.family, name, sha256, solver, slot, objectives, front.components,"
            + " reference, hypervolume, hypervolume_limit, complete FROM front JOIN run ON id = run JOIN instance ON sha256 = instance ORDER"
            + " BY id",
        row ->
            Fronts.among(
                runs,
                row.getString("sha256"),
                new ReportCampaign.Front(
                    row.getInt("id"),
                    row.getString("family"),
                    row.getString("name"),
                    row.getString("solver"),
                    row.getInt("slot"),
                    json(row.getString("objectives"), new TypeReference<List<String>>() {}),
                    json(row.getString("components"), new TypeReference<List<String>>() {}),
                    json(row.getString("reference"), new TypeReference<List<Double>>() {}),
                    row.getDouble("hypervolume"),
                    RunStatistics.hypervolumeRatio(
                        row.getDouble("hypervolume"), row.getDouble("hypervolume_limit")),
                    row.getInt("complete") == 1,
                    points.getOrDefault(row.getInt("id"), List.of()),
                    List.of())));
  }

  private static List<ReportCampaign.Curve> curves(ResultsDatabase database) {
    Map<String, ReportCampaign.Curve> curves = new TreeMap<>();
    database.query(
        "SELECT policy.policy, family, algorithm, profile, curve.seed, curve.seed = policy.seed,"
            + " name, episode, value FROM curve JOIN policy ON policy.policy = curve.policy WHERE"
            + " name IN ('tuningObjective', 'tuningViolations') ORDER BY 1, 5, name, episode",
        row -> {
          String policy = row.getString(1);
          long seed = row.getLong(5);
          String name = row.getString(7);
          ReportCampaign.Curve curve = curves.get(policy + "\n" + seed + "\n" + name);
          if (curve == null) {
            curve =
                new ReportCampaign.Curve(
                    policy,
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    seed,
                    row.getInt(6) == 1,
                    name,
                    new ArrayList<>());
            curves.put(policy + "\n" + seed + "\n" + name, curve);
          }
          return curve.points().add(List.of(row.getDouble(8), row.getDouble(9)));
        });
    return List.copyOf(curves.values());
  }

  private static <T> T json(String text, TypeReference<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the results database holds " + text, e);
    }
  }
}
