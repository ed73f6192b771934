package io.gapstone.instances.library;

import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file {@code manifest.json} of a library.
 *
 * @param generators the version of each family's generator, by family
 * @param instances in the order in which they were asked for
 */
public record Manifest(SortedMap<String, Double> generators, List<Entry> instances) {

  /** The file's name. */
  public static final String FILE = "manifest.json";

  private static final Format<Manifest> FORMAT =
      Format.<Manifest>named("gapstone-library", 1, "The manifest of a Gapstone library")
          .numbers("generators", "version of each family's generator", m -> m.generators())
          .records(
              "instances",
              "one object per instance",
              Manifest::entry,
              Manifest::instances,
              Manifest::entry)
          .build(Manifest::of);

  public Manifest {
    generators = Collections.unmodifiableSortedMap(new TreeMap<>(generators));
    instances = List.copyOf(instances);
  }

  /** The format of manifests. */
  public static Format<Manifest> format() {
    return FORMAT;
  }

  /** Reads the manifest of a library. */
  public static Manifest read(Path folder) {
    Path file = folder.resolve(FILE);
    try (Content content = Content.open(file, "a library's manifest", 1L << 30)) {
      return FORMAT.read(file.toString(), content);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  void write(Path folder) throws IOException {
    try (NewFile file = NewFile.in(folder)) {
      FORMAT.write(this, file.out());
      file.out().write('\n');
      file.moveTo(FILE);
    }
  }

  private static Manifest of(Values values) {
    return new Manifest(values.numbers("generators"), values.records("instances"));
  }

  private static void entry(FormatBuilder<Entry> entry) {
    entry
        .text("name", "the file's name without .json.gz", Entry::name)
        .text("sha256", "SHA-256 of the canonical JSON, in hexadecimal", Entry::sha256)
        .text("family", "id of the family", Entry::family)
        .text("profile", "the generator's profile", Entry::profile)
        .whole("seed", "seed of every random draw", Long.MIN_VALUE, Long.MAX_VALUE, Entry::seed)
        .whole("users", "number of users", 1, Integer.MAX_VALUE, Entry::users)
        .whole("servers", "number of servers", 1, Integer.MAX_VALUE, Entry::servers)
        .whole("slots", "number of slots", 1, Integer.MAX_VALUE, Entry::slots)
        .numbers("loadRatios", "how loaded the instance is, by name", Entry::loadRatios)
        .whole("bytes", "length of the canonical JSON", 0, Long.MAX_VALUE, Entry::bytes)
        .whole("fileBytes", "length of the file", 0, Long.MAX_VALUE, Entry::fileBytes);
  }

  private static Entry entry(Values values) {
    return new Entry(
        values.text("name"),
        values.text("sha256"),
        values.text("family"),
        values.text("profile"),
        values.whole("seed"),
        values.size("users"),
        values.size("servers"),
        values.size("slots"),
        values.numbers("loadRatios"),
        values.whole("bytes"),
        values.whole("fileBytes"));
  }
}
