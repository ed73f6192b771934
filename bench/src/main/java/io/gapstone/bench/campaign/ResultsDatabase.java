package io.gapstone.bench.campaign;

import io.gapstone.bench.evaluate.Behaviour;
import io.gapstone.bench.evaluate.SlotMeasure;
import io.gapstone.bench.solve.Latency;
import io.gapstone.core.BadInputException;
import io.gapstone.core.GapstoneException;
import io.gapstone.instances.files.NewFile;
import io.gapstone.learners.files.CurveFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The results of one campaign in one SQLite file. One process writes; each run is one transaction,
 * so that what was finished stays, whatever ends the process. Readers may look at any time.
 */
public final class ResultsDatabase implements AutoCloseable {

  /** The file's name in a campaign's folder. */
  public static final String FILE = "results.db";

  /** Counts up when a table changes. */
  public static final int SCHEMA = 2;

  private final Path file;
  private final Connection connection;

  private ResultsDatabase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** A new database for a campaign. The file appears when its tables are complete. */
  public static ResultsDatabase create(Path file, Suite suite, int runs) {
    Path part = file.resolveSibling(NewFile.partName());
    try {
      try (ResultsDatabase database =
          new ResultsDatabase(file, connection(part, new SQLiteConfig()))) {
        database.write(() -> database.createTables(suite, runs));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw failed(file, e);
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
    return connect(file, false);
  }

  private void createTables(Suite suite, int runs) throws SQLException {
    for (String statement : schema().split(";\\s*\n")) {
      if (!statement.isBlank()) {
        try (Statement sql = connection.createStatement()) {
          sql.execute(statement);
        }
      }
    }
    insert(
        "INSERT INTO campaign VALUES (?, ?, ?, ?, ?)",
        SCHEMA,
        suite.name(),
        suite.about(),
        suite.text(),
        runs);
  }

  /** The database of a campaign that was begun. */
  public static ResultsDatabase open(Path file, boolean readOnly) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file + " does not exist; it must be a campaign's results.");
    }
    ResultsDatabase database = connect(file, readOnly);
    int schema =
        database.query("SELECT schema FROM campaign", row -> row.getInt(1)).stream()
            .findFirst()
            .orElse(-1);
    if (schema != SCHEMA) {
      database.close();
      throw new BadInputException(
          file
              + " has schema version "
              + schema
              + "; this version of Gapstone reads "
              + SCHEMA
              + ".");
    }
    return database;
  }

  private static ResultsDatabase connect(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    }
    config.setBusyTimeout(10_000);
    try {
      return new ResultsDatabase(file, connection(file, config));
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private static Connection connection(Path file, SQLiteConfig config) throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
    connection.setAutoCommit(false);
    return connection;
  }

  private static String schema() {
    try (InputStream in = ResultsDatabase.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The suite's text, as it was when the campaign began. */
  public String suiteText() {
    return query("SELECT suite_text FROM campaign", row -> row.getString(1)).get(0);
  }

  /** Keys of the runs that have a result. */
  public Set<String> finished() {
    return new HashSet<>(query("SELECT key FROM run", row -> row.getString(1)));
  }

  /** Notes what this session of the campaign runs on. */
  public void provenance(Map<String, String> facts) {
    write(
        () -> {
          int session =
              query("SELECT coalesce(max(session), 0) FROM provenance", row -> row.getInt(1)).get(0)
                  + 1;
          for (Map.Entry<String, String> fact : facts.entrySet()) {
            insert(
                "INSERT INTO provenance VALUES (?, ?, ?)", session, fact.getKey(), fact.getValue());
          }
        });
  }

  /** Writes a run's result; all of it or nothing. */
  public void add(int id, RunSpec spec, RunResult result) {
    write(
        () -> {
          if (result.instance().isPresent()) {
            addInstance(spec, result.instance().get());
          }
          addRun(id, spec, result);
          if (result.bound().isPresent()) {
            insert(
                "INSERT INTO bound VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                result.instance().orElseThrow().sha256(),
                spec.scope().id(),
                slot(spec),
                result.boundGroup(),
                spec.solverLabel(),
                result.bound().get(),
                result.boundKind().id());
          }
          addMeasures(id, spec, result.measures());
        });
  }

  private void addMeasures(int id, RunSpec spec, Measures measures) throws SQLException {
    for (SlotMeasure slot : measures.slots()) {
      insert(
          "INSERT INTO slot VALUES (?, ?, ?, ?, ?, ?)",
          id,
          slot.slot(),
          slot.objective(),
          slot.bound().orElse(null),
          slot.difference(),
          slot.denominator());
    }
    if (measures.front().isPresent()) {
      addFront(id, measures.front().get());
    }
    if (measures.behaviour().isPresent()) {
      addBehaviour(id, measures.behaviour().get());
    }
    if (measures.learning().isPresent()) {
      addLearning(spec, measures.learning().get());
    }
  }

  private void addBehaviour(int id, Behaviour behaviour) throws SQLException {
    insert(
        "INSERT INTO behaviour VALUES (?, ?, ?, ?, ?, ?)",
        id,
        behaviour.moves(),
        behaviour.flips(),
        behaviour.noise(),
        behaviour.objective(),
        behaviour.frozen());
    for (Map.Entry<String, Double> rule : behaviour.apart().entrySet()) {
      insert("INSERT INTO apart VALUES (?, ?, ?)", id, rule.getKey(), rule.getValue());
    }
  }

  /** A policy's training is the same for all runs that it decides in. */
  private void addLearning(RunSpec spec, Measures.Learning learning) throws SQLException {
    String policy = learning.policy();
    if (!query("SELECT 1 FROM policy WHERE policy = ?", row -> row.getInt(1), policy).isEmpty()) {
      return;
    }
    insert(
        "INSERT INTO policy VALUES (?, ?, ?, ?, ?)",
        policy,
        spec.instance().family(),
        learning.algorithm(),
        learning.profile(),
        learning.seed());
    for (CurveFile.Point point : learning.curve()) {
      insert(
          "INSERT INTO curve VALUES (?, ?, ?, ?, ?)",
          policy,
          point.seed(),
          point.episode(),
          point.name(),
          point.value());
    }
  }

  private void addInstance(RunSpec spec, RunResult.InstanceFacts facts) throws SQLException {
    insert(
        "INSERT OR IGNORE INTO instance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        facts.sha256(),
        facts.name(),
        spec.instance().family(),
        spec.instance().profile(),
        spec.instance().seed(),
        facts.users(),
        facts.servers(),
        facts.slots(),
        facts.generatorVersion(),
        CampaignJson.write(facts.loadRatios()),
        CampaignJson.write(facts.parameters()),
        spec.instance().command());
  }

  private void addRun(int id, RunSpec spec, RunResult result) throws SQLException {
    Optional<Latency> micros = result.decision();
    insert(
        "INSERT INTO run VALUES (" + "?, ".repeat(35) + "?)",
        id,
        spec.key(),
        spec.instance().family(),
        spec.instance().profile(),
        spec.instance().command(),
        result.instance().map(RunResult.InstanceFacts::sha256).orElse(null),
        spec.sizes().users(),
        spec.sizes().servers(),
        spec.sizes().slots(),
        spec.solver(),
        CampaignJson.write(spec.settings()),
        result.kind(),
        spec.scope().id(),
        slot(spec),
        spec.repeat(),
        spec.seed(),
        result.ending().name(),
        result.reason(),
        result.status().orElse(null),
        result.objective().orElse(null),
        result.bound().orElse(null),
        result.boundKind().id(),
        result.gap().orElse(null),
        result.denominator().orElse(null),
        result.feasible() ? 1 : 0,
        result.violations(),
        CampaignJson.write(result.components()),
        result.boundGroup(),
        result.seconds(),
        result.totalSeconds(),
        spec.seconds(),
        micros.map(Latency::p50).orElse(null),
        micros.map(Latency::p99).orElse(null),
        micros.map(Latency::max).orElse(null),
        micros.map(Latency::histogram).orElse(null),
        result.measures().learning().map(Measures.Learning::policy).orElse(null));
  }

  private void addFront(int id, Measures.FrontResult front) throws SQLException {
    insert(
        "INSERT INTO front VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        CampaignJson.write(front.objectives()),
        CampaignJson.write(front.components()),
        front.hypervolume(),
        front.hypervolumeLimit(),
        CampaignJson.write(front.reference()),
        front.complete() ? 1 : 0);
    for (int k = 0; k < front.points().size(); k++) {
      List<Double> point = front.points().get(k);
      insert(
          "INSERT INTO front_point VALUES (?, ?, ?, ?, ?)",
          id,
          k,
          point.get(0),
          point.get(1),
          front.proven().get(k) ? 1 : 0);
    }
  }

  private static Integer slot(RunSpec spec) {
    return spec.scope() == io.gapstone.core.Scope.SLOT ? spec.slot() : null;
  }

  /** Rows of a query. */
  public <T> List<T> query(String sql, Row<T> row, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new java.util.ArrayList<>();
        while (rows.next()) {
          all.add(row.of(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  private void insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int k = 0; k < values.length; k++) {
      statement.setObject(k + 1, values[k]);
    }
  }

  private void write(Step step) {
    try {
      step.run();
      connection.commit();
    } catch (SQLException e) {
      try {
        connection.rollback();
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
      throw failed(file, e);
    }
  }

  private static GapstoneException failed(Path file, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    String primary = code.name();
    String sentence;
    if (primary.startsWith("SQLITE_FULL")) {
      sentence =
          file
              + " cannot grow: the disk is full. What was finished is kept; make room and use --resume.";
    } else if (primary.startsWith("SQLITE_READONLY") || primary.startsWith("SQLITE_CANTOPEN")) {
      sentence = file + " cannot be written: the file or its folder is read-only or missing.";
    } else if (primary.startsWith("SQLITE_CORRUPT") || primary.startsWith("SQLITE_NOTADB")) {
      sentence = file + " is damaged, or no results database; it is left as it is.";
    } else if (primary.startsWith("SQLITE_BUSY") || primary.startsWith("SQLITE_LOCKED")) {
      sentence = file + " is being written by another process.";
    } else {
      sentence = file + " cannot be used: " + e.getMessage() + ".";
    }
    return new BadInputException(sentence, e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(file, e);
    }
  }

  /** What a row of a query means. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Statements of one transaction. */
  @FunctionalInterface
  private interface Step {
    void run() throws SQLException;
  }
}
