package io.gapstone.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts {@code ./gapstone run} and reads what it leaves. */
final class Campaigns {

  private static final Path LAUNCHER = Path.of("../gapstone").toAbsolutePath().normalize();

  private Campaigns() {}

  /** Starts the command; what it says goes to a file beside the campaign's folder. */
  static Process start(Path suite, Path folder, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(LAUNCHER.toString(), "run", suite.toString(), "--out", folder.toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", Cluster.HOST);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said(folder).toFile()))
        .start();
  }

  /** Runs the command to its end, and gives the exit code. */
  static int run(Path suite, Path folder, String... more) throws IOException, InterruptedException {
    return end(start(suite, folder, more));
  }

  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the campaign does not end");
    }
    return process.exitValue();
  }

  private static Path said(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".out");
  }

  static String output(Path folder) throws IOException {
    return Files.readString(said(folder));
  }

  /** Returns when a campaign has this many results, or has ended. */
  static void waitForResults(Process process, Path folder, int count)
      throws InterruptedException, SQLException {
    while (process.isAlive()
        && (!Files.exists(folder.resolve("suite.yaml")) || results(folder) < count)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  static int results(Path folder) throws SQLException {
    if (!Files.exists(folder.resolve("results.db"))) {
      return 0;
    }
    return Integer.parseInt(query(folder, "SELECT count(*) FROM run").get(0));
  }

  /** Every table that comes of runs, without times, and without what a killed process held. */
  static List<String> rows(Path folder) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String sql :
        List.of(
            "SELECT id || ' ' || key || kind || coalesce(instance, '') || ending"
                + " || CASE ending WHEN 'OUT_OF_MEMORY' THEN '' ELSE reason END"
                + " || coalesce(status, '') || coalesce(objective, '') || coalesce(bound, '')"
                + " || bound_kind || feasible || components || bound_group FROM run ORDER BY id",
            "SELECT run || '/' || slot || objective || coalesce(bound, '') || difference FROM slot"
                + " ORDER BY run, slot",
            "SELECT sha256 || name || load_ratios || parameters FROM instance ORDER BY sha256",
            "SELECT run || instance || value || kind FROM bound ORDER BY run")) {
      rows.addAll(query(folder, sql));
    }
    return rows;
  }

  private static List<String> query(Path folder, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("results.db"));
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }
}
