package io.gapstone.instances.library;

import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The library that comes with Gapstone: small, paper and contended instances of every family. */
public final class ShippedLibrary {

  private static final List<String> PROFILES = List.of("small", "paper", "contended");
  private static final int SEEDS = 10;

  private ShippedLibrary() {}

  /** Generates it in the folder that the one argument names. */
  public static void main(String[] args) {
    Library.generate(Path.of(args[0]), batches(), Runtime.getRuntime().availableProcessors());
  }

  static List<Batch> batches() {
    List<Batch> batches = new ArrayList<>();
    for (String family : Catalogue.all().stream().map(FamilyFiles::family).sorted().toList()) {
      for (String profile : PROFILES) {
        batches.add(new Batch(family, profile, SEEDS, 1, Map.of()));
      }
    }
    return batches;
  }
}
