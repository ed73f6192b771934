package io.gapstone.bench.campaign;

import io.gapstone.bench.Version;
import io.gapstone.core.BadInputException;
import io.gapstone.instances.files.Content;
import io.gapstone.learners.zoo.Zoo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What executors on other machines need, in one archive: Gapstone with its libraries, and the
 * instances and policies that runs name by their paths. The archive is unpacked where worker
 * processes work, so runs name them there by relative paths.
 */
final class SparkBundle {

  /** The jar of Gapstone in the archive; it names its libraries itself. */
  static final String JAR = "gapstone.jar";

  /** A folder of policies that takes the place of the shipped ones. */
  static final String ZOO = "gapstone-zoo";

  private static final String INPUTS = "gapstone-inputs/";
  private static final String LIBRARIES = "lib";

  /** Where each path of this machine lies in the archive. */
  private final Map<String, String> places = new LinkedHashMap<>();

  SparkBundle(List<RunSpec> runs) {
    for (RunSpec run : runs) {
      run.instance().file().ifPresent(this::place);
      Optional.ofNullable(run.settings().get(SolverChoice.POLICY)).ifPresent(this::place);
    }
  }

  private void place(String path) {
    Path name = Path.of(path).toAbsolutePath().normalize().getFileName();
    places.computeIfAbsent(path, p -> INPUTS + places.size() + "/" + name);
  }

  /** The run as an executor is told it. */
  RunSpec there(RunSpec run) {
    SortedMap<String, String> settings = new TreeMap<>(run.settings());
    settings.computeIfPresent(SolverChoice.POLICY, (key, path) -> places.get(path));
    InstanceSource from = run.instance();
    InstanceSource instance =
        new InstanceSource(
            from.family(),
            from.profile(),
            from.seed(),
            from.settings(),
            from.file().map(places::get));
    return run.told(instance, settings);
  }

  /** A line of JSON from an executor, with the paths of this machine in its sentences. */
  String here(String line) {
    if (!line.contains(INPUTS)) {
      return line;
    }
    String mapped = line;
    for (Map.Entry<String, String> place : places.entrySet()) {
      mapped = mapped.replace(inner(place.getValue()), inner(place.getKey()));
    }
    return mapped;
  }

  private static String inner(String text) {
    String json = CampaignJson.write(text);
    return json.substring(1, json.length() - 1);
  }

  /** Writes the archive. Its jars and instances are packed already. */
  void write(Path file) {
    Path home = Version.home();
    if (!Files.exists(home.resolve(JAR))) {
      throw new BadInputException(
          home + " has no " + JAR + ", which executors need; ./gapstone builds it.");
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      add(zip, JAR, home.resolve(JAR));
      try (Stream<Path> jars = Files.list(home.resolve(LIBRARIES))) {
        for (Path jar : jars.filter(Files::isRegularFile).sorted().toList()) {
          add(zip, LIBRARIES + "/" + jar.getFileName(), jar);
        }
      }
      for (Map.Entry<String, String> place : places.entrySet()) {
        addAll(zip, place.getValue(), Path.of(place.getKey()));
      }
      String zoo = System.getenv(Zoo.ELSEWHERE);
      if (zoo != null) {
        addAll(zip, ZOO, Path.of(zoo));
      }
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  /** A file, or a folder with all below it; what does not exist is for the run to say. */
  private static void addAll(ZipOutputStream zip, String name, Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      add(zip, name, path);
    } else if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String below = path.relativize(file).toString().replace('\\', '/');
          add(zip, name + "/" + below, file);
        }
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }
}
