package io.gapstone.bench.campaign;

import io.gapstone.core.BadInputException;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A campaign in a folder: the suite, the results database, and what it ran on. An {@link Engine}
 * executes the runs; this process writes each result before it counts as finished. A campaign that
 * was ended in any way goes on from there, by the same engine or another.
 */
public final class Campaign {

  /** The suite's file in a campaign's folder. */
  public static final String SUITE = "suite.yaml";

  private final Path folder;
  private final List<RunSpec> runs;
  private final ResultsDatabase database;

  private Campaign(Path folder, List<RunSpec> runs, ResultsDatabase database) {
    this.folder = folder;
    this.runs = runs;
    this.database = database;
  }

  /** How a campaign came out. */
  public record Summary(int runs, int skipped, int failed, double seconds) {}

  /**
   * Runs what is not finished, on this machine.
   *
   * @param folder the campaign's; new or empty, or with {@code resume} one that was begun
   * @param command what the user typed, for the record
   */
  public static Summary run(
      Suite suite,
      Path folder,
      boolean resume,
      int workers,
      String command,
      CampaignProgress progress) {
    return run(suite, folder, resume, new LocalEngine(workers), command, progress);
  }

  /** The same on any engine. */
  public static Summary run(
      Suite suite,
      Path folder,
      boolean resume,
      Engine engine,
      String command,
      CampaignProgress progress) {
    List<RunSpec> runs = SuitePlan.of(suite);
    if (runs.isEmpty()) {
      throw new BadInputException(
          suite.name() + " has no runs: none of its solvers works at its scopes.");
    }
    try (ResultsDatabase database = database(suite, folder, resume, runs.size())) {
      database.provenance(Provenance.facts(command, engine));
      return new Campaign(folder, runs, database).run(engine, progress);
    }
  }

  private static ResultsDatabase database(Suite suite, Path folder, boolean resume, int runs) {
    Path file = folder.resolve(ResultsDatabase.FILE);
    if (resume) {
      ResultsDatabase database = ResultsDatabase.open(file, false);
      if (!database.suiteText().equals(suite.text())) {
        database.close();
        throw new BadInputException(
            folder
                + " was begun with another suite or other --set; --resume must be given the same.");
      }
      return database;
    }
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        throw new BadInputException(
            folder
                + " holds a campaign already; give --resume to go on with it, or another --out.");
      }
      write(folder, SUITE, suite.text());
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
    return ResultsDatabase.create(file, suite, runs);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    try (NewFile part = NewFile.in(folder)) {
      part.out().write(text.getBytes(StandardCharsets.UTF_8));
      part.moveTo(name);
    }
  }

  private Summary run(Engine engine, CampaignProgress progress) {
    long start = System.nanoTime();
    Set<String> finished = database.finished();
    List<Integer> open = new ArrayList<>();
    for (int id = 0; id < runs.size(); id++) {
      if (!finished.contains(runs.get(id).key())) {
        open.add(id);
      }
    }
    progress.begin(runs.size(), runs.size() - open.size());
    if (!open.isEmpty()) {
      execute(engine, open, progress);
    }
    progress.end();
    writeProvenance();
    int failed =
        database
            .query("SELECT count(*) FROM run WHERE ending <> 'DONE'", row -> row.getInt(1))
            .get(0);
    return new Summary(
        runs.size(), runs.size() - open.size(), failed, (System.nanoTime() - start) / 1e9);
  }

  private void execute(Engine engine, List<Integer> open, CampaignProgress progress) {
    List<RunSpec> specs = open.stream().map(runs::get).toList();
    try {
      engine.execute(folder, specs, new Writer(open, progress));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeProvenance() {
    Map<String, List<Map<String, String>>> sessions = new java.util.TreeMap<>();
    List<Map<String, String>> all = new ArrayList<>();
    database.query(
        "SELECT session, name, value FROM provenance ORDER BY session, name",
        row -> {
          while (all.size() < row.getInt(1)) {
            all.add(new java.util.TreeMap<>());
          }
          return all.get(row.getInt(1) - 1).put(row.getString(2), row.getString(3));
        });
    sessions.put("sessions", all);
    try {
      write(folder, "provenance.json", CampaignJson.write(sessions) + "\n");
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  /** Writes each result before it counts as finished. */
  private final class Writer implements Engine.Listener {

    private final List<Integer> open;
    private final CampaignProgress progress;

    Writer(List<Integer> open, CampaignProgress progress) {
      this.open = open;
      this.progress = progress;
    }

    @Override
    public void started(int run) {
      progress.started(runs.get(open.get(run)));
    }

    @Override
    public void finished(int run, RunResult result) {
      int id = open.get(run);
      database.add(id, runs.get(id), result);
      progress.finished(runs.get(id), result);
    }

    @Override
    public void note(String sentence) {
      progress.note(sentence);
    }
  }
}
