package io.gapstone.bench.campaign;

import io.gapstone.bench.Version;
import io.gapstone.core.BadInputException;
import io.gapstone.core.GapstoneException;
import io.gapstone.instances.files.NewFile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Apache Spark: one task for each run. Spark's driver is a process of its own, with its own class
 * path; it reads runs and writes results, a line of JSON each, and this process stays the only one
 * that writes the database.
 */
public final class SparkEngine implements Engine {

  /** What the driver says goes here, in the campaign's folder. */
  public static final String LOG = "spark.log";

  private final Path jar;
  private final Optional<String> master;
  private final OptionalInt workers;
  private final Map<String, String> settings;

  /**
   * @param jar of the module spark, which names its libraries itself
   * @param master the cluster's, {@code spark://HOST:PORT}; empty for threads of the driver
   * @param workers how many runs at a time; empty for all the cores that Spark has
   * @param settings Spark's own
   */
  public SparkEngine(
      Path jar, Optional<String> master, OptionalInt workers, Map<String, String> settings) {
    this.jar = jar;
    this.master = master;
    this.workers = workers;
    this.settings = settings;
  }

  /** Where the launcher builds the module. */
  public static Path builtJar() {
    Path root = Version.home().resolve("../..").normalize();
    Path jar = root.resolve("spark/target/gapstone-spark.jar");
    if (!Files.exists(jar)) {
      throw new BadInputException(
          jar + " is not there; ./gapstone builds it, or 'mvn -Pspark -pl spark package'.");
    }
    return jar;
  }

  @Override
  public String name() {
    return "spark " + sparkMaster();
  }

  @Override
  public String workers() {
    return workers.isPresent() ? Integer.toString(workers.getAsInt()) : "all";
  }

  /** Four tries for a run in threads, as on a cluster. */
  private String sparkMaster() {
    String threads = workers.isPresent() ? Integer.toString(workers.getAsInt()) : "*";
    return master.orElse("local[" + threads + ",4]");
  }

  @Override
  public void execute(Path folder, List<RunSpec> runs, Listener listener)
      throws InterruptedException {
    SparkBundle bundle = new SparkBundle(runs);
    Path archive = null;
    Process driver = null;
    try {
      if (master.isPresent()) {
        archive = Files.createTempFile("gapstone-", ".zip");
        bundle.write(archive);
      }
      driver = start(folder, Optional.ofNullable(archive));
      send(driver, runs.stream().map(r -> master.isPresent() ? bundle.there(r) : r).toList());
      receive(driver, folder, runs.size(), bundle, listener);
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    } finally {
      stop(driver);
      delete(archive);
    }
  }

  private Process start(Path folder, Optional<Path> archive) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xmx1g", "-XX:-UsePerfData", "-jar", jar.toString()));
    command.add("master=" + sparkMaster());
    workers.ifPresent(n -> command.add("cores=" + n));
    if (archive.isPresent()) {
      command.add("archive=" + archive.get());
      command.add("classPath=" + SparkBundle.JAR);
      command.add("jar=" + jar);
    } else {
      command.add("classPath=" + absolute(System.getProperty("java.class.path")));
      command.add("logs=" + folder.toAbsolutePath());
    }
    settings.forEach((name, value) -> command.add("conf." + name + "=" + value));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile()))
        .start();
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /** The driver reads all runs before it begins, and then waits for the end of its input. */
  private static void send(Process driver, List<RunSpec> runs) throws IOException {
    Writer out = new OutputStreamWriter(driver.getOutputStream(), StandardCharsets.UTF_8);
    try {
      out.write(runs.size() + "\n");
      for (RunSpec run : runs) {
        out.write(CampaignJson.write(run) + "\n");
      }
      out.flush();
    } catch (IOException e) {
      if (driver.isAlive()) {
        throw e;
      }
    }
  }

  private void receive(Process driver, Path folder, int runs, SparkBundle bundle, Listener listener)
      throws IOException {
    String failure = "Spark ended before the runs did";
    int finished = 0;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ", 3);
      switch (parts[0]) {
        case "started" -> listener.started(Integer.parseInt(parts[1]));
        case "finished" -> {
          listener.finished(
              Integer.parseInt(parts[1]),
              CampaignJson.read(bundle.here(parts[2]), RunResult.class));
          finished++;
        }
        case "note" -> listener.note(line.substring("note ".length()));
        case "failed" -> failure = line.substring("failed ".length());
        default -> throw new IllegalStateException("Spark's driver said: " + line);
      }
    }
    if (finished < runs) {
      throw new GapstoneException(
          String.format(
              "%s; %d of %d runs are done, the log is %s. Maybe go on with --resume?",
              failure, finished, runs, folder.resolve(LOG)));
    }
  }

  /** A driver that lost us ends by itself; one that is done needs a moment to leave its cluster. */
  private static void stop(Process driver) throws InterruptedException {
    if (driver == null) {
      return;
    }
    try {
      driver.getOutputStream().close();
    } catch (IOException e) {
      driver.destroy();
    }
    if (!driver.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)) {
      driver.destroyForcibly();
    }
  }

  private static void delete(Path archive) {
    if (archive != null) {
      try {
        Files.deleteIfExists(archive);
      } catch (IOException e) {
        archive.toFile().deleteOnExit();
      }
    }
  }
}
