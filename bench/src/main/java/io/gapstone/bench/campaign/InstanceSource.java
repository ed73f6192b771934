package io.gapstone.bench.campaign;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.files.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where a run gets its instance: drawn from a seed, or read from a file.
 *
 * @param family the family's id
 * @param profile the generator's profile; empty for a file's own
 * @param seed the generator's seed
 * @param settings what is set differently from the profile
 * @param file the file, where there is one
 */
public record InstanceSource(
    String family,
    String profile,
    long seed,
    SortedMap<String, String> settings,
    Optional<String> file) {

  /** The instance with its name and hash. */
  <I extends Instance, D extends Decision> InstanceFile<I, D> load(FamilyFiles<I, D> files) {
    if (file.isPresent()) {
      return InstanceFiles.read(Path.of(file.get()), files, Content.DEFAULT_LIMIT);
    }
    I instance = files.generator().generate(profile, seed, settings);
    InstanceFiles.Written written = InstanceFiles.measure(files, instance);
    return new InstanceFile<>(written.name(), written.sha256(), files, instance);
  }

  /**
   * What instances of the same sizes have in common, as far as can be told without loading them.
   */
  List<Object> kin() {
    return file.isPresent() ? List.of(file.get()) : List.of(family, profile, settings);
  }

  /** A short name for progress lines and messages. */
  String label() {
    return file.map(f -> Path.of(f).getFileName().toString())
        .orElseGet(
            () ->
                family
                    + " "
                    + profile
                    + " seed "
                    + seed
                    + (settings.isEmpty() ? "" : " " + settings));
  }

  /** For people who want to draw this instance themselves. */
  String command() {
    if (file.isPresent()) {
      return file.get();
    }
    StringBuilder command = new StringBuilder("gapstone generate --family ");
    command.append(family).append(" --profile ").append(profile).append(" --count 1 --seed ");
    command.append(seed);
    settings.forEach(
        (name, value) -> command.append(" --set ").append(name).append('=').append(value));
    return command.append(" --out DIR").toString();
  }

  /** The file, for those that must exist before a campaign begins. */
  Optional<Path> path() {
    return file.map(Path::of);
  }

  static InstanceSource drawn(
      String family, String profile, long seed, SortedMap<String, String> settings) {
    return new InstanceSource(family, profile, seed, settings, Optional.empty());
  }

  static InstanceSource stored(Path path, InstanceFile<?, ?> file) {
    if (!path.isAbsolute()) {
      throw new BadInputException(path + " must be an absolute path.");
    }
    return new InstanceSource(
        file.files().family(),
        file.instance().origin().profile(),
        file.instance().origin().seed(),
        new java.util.TreeMap<>(),
        Optional.of(path.toString()));
  }
}
