package io.gapstone.instances.schema;

import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.library.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every format that is shipped, by the name of its schema file. */
final class SchemaFiles {

  /** Where the files lie in the jar. */
  static final String RESOURCES = "/io/gapstone/instances/schema/";

  private SchemaFiles() {}

  static SortedMap<String, Format<?>> formats() {
    SortedMap<String, Format<?>> formats = new TreeMap<>();
    formats.put("library.schema.json", Manifest.format());
    for (FamilyFiles<?, ?> files : families()) {
      formats.put(files.family() + "-instance.schema.json", files.instanceFormat());
      formats.put(files.family() + "-solution.schema.json", SolutionFormats.of(files));
    }
    return formats;
  }

  /** All families but the one of the tests. */
  static List<FamilyFiles<?, ?>> families() {
    List<FamilyFiles<?, ?>> families = new ArrayList<>(Catalogue.all());
    families.removeIf(files -> files.family().equals("toy"));
    return families;
  }
}
