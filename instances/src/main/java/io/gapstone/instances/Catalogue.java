package io.gapstone.instances;

import io.gapstone.core.Choice;
import io.gapstone.core.Families;
import io.gapstone.core.Problem;
import java.util.ServiceLoader;

/** The file side of the families on the class path. */
public final class Catalogue {

  private Catalogue() {}

  /** Formats and generator of the family with this id. */
  public static FamilyFiles<?, ?> of(String family) {
    for (FamilyFiles<?, ?> files : ServiceLoader.load(FamilyFiles.class)) {
      if (files.family().equals(family)) {
        return files;
      }
    }
    throw Choice.unknown("family", family, Families.all().stream().map(Problem::family).toList());
  }
}
