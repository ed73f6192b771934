package io.gapstone.instances.library;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.files.NewFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Generates and verifies libraries. */
public final class Library {

  private Library() {}

  /**
   * Generates a library. Its bytes do not depend on the number of workers. The folder appears when
   * it is complete.
   *
   * @param folder must be empty or not exist
   * @param workers how many instances are drawn at a time
   */
  public static Manifest generate(Path folder, List<Batch> batches, int workers) {
    if (workers < 1) {
      throw new BadInputException("workers is " + workers + "; it must be at least 1.");
    }
    try (NewFolder part = NewFolder.at(folder)) {
      List<Entry> entries = write(part.path(), batches, workers);
      requireDistinct(entries);
      Manifest manifest = new Manifest(generators(batches), entries);
      manifest.write(part.path());
      part.complete();
      return manifest;
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  /** Holds a library to everything that its manifest and its file of best values say. */
  public static LibraryReport verify(Path folder) {
    return new Verification(folder).run();
  }

  private static List<Entry> write(Path folder, List<Batch> batches, int workers) {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Entry>> futures = new ArrayList<>();
      for (Batch batch : batches) {
        FamilyFiles<?, ?> files = Catalogue.of(batch.family());
        files.generator().resolve(batch.profile(), batch.overrides());
        for (int k = 0; k < batch.count(); k++) {
          long seed = batch.firstSeed() + k;
          futures.add(pool.submit(() -> write(folder, files, batch, seed)));
        }
      }
      List<Entry> entries = new ArrayList<>();
      for (Future<Entry> future : futures) {
        entries.add(future.get());
      }
      return entries;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while generating", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <I extends Instance, D extends Decision> Entry write(
      Path folder, FamilyFiles<I, D> files, Batch batch, long seed) {
    I instance = files.generator().generate(batch.profile(), seed, batch.overrides());
    InstanceFiles.Written written = InstanceFiles.write(folder, files, instance);
    return Entry.of(new InstanceFile<>(written.name(), written.sha256(), files, instance), written);
  }

  private static void requireDistinct(List<Entry> entries) {
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      if (!names.add(entry.name())) {
        throw new BadInputException(
            "the instance " + entry.name() + " is asked for twice; each may occur once.");
      }
    }
  }

  private static SortedMap<String, Double> generators(List<Batch> batches) {
    SortedMap<String, Double> versions = new TreeMap<>();
    for (Batch batch : batches) {
      FamilyFiles<?, ?> files = Catalogue.of(batch.family());
      versions.put(files.family(), (double) files.generator().version());
    }
    return versions;
  }
}
