package io.gapstone.instances;

import io.gapstone.core.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The file side of the families on the class path. */
public final class Catalogue {

  private static final List<FamilyFiles<?, ?>> ALL = load();

  private Catalogue() {}

  /** Every family's files, in the order in which they are registered. */
  public static List<FamilyFiles<?, ?>> all() {
    return ALL;
  }

  /** Formats and generator of the family with this id. */
  public static FamilyFiles<?, ?> of(String family) {
    for (FamilyFiles<?, ?> files : ALL) {
      if (files.family().equals(family)) {
        return files;
      }
    }
    throw Choice.unknown("family", family, ALL.stream().map(FamilyFiles::family).toList());
  }

  private static List<FamilyFiles<?, ?>> load() {
    List<FamilyFiles<?, ?>> all = new ArrayList<>();
    for (FamilyFiles<?, ?> files : ServiceLoader.load(FamilyFiles.class)) {
      all.add(files);
    }
    return List.copyOf(all);
  }
}
