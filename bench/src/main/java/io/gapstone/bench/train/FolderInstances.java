package io.gapstone.bench.train;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Sizes;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.files.Content;
import io.gapstone.learners.train.TrainingSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The instance files of a folder, in the order of their names. The last fifth, at least one, is for
 * tuning; the others are for training, again and again.
 */
public final class FolderInstances<I extends Instance> implements InstanceSource<I> {

  private final List<I> instances = new ArrayList<>();
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final int training;

  private FolderInstances(List<InstanceFile<I, ?>> files) {
    for (InstanceFile<I, ?> file : files) {
      instances.add(file.instance());
      hashes.put(file.name(), file.sha256());
    }
    this.training = instances.size() - Math.max(1, instances.size() / 5);
  }

  /** Reads every instance file in a folder; all must have the same sizes. */
  public static <I extends Instance, D extends Decision> FolderInstances<I> in(
      Path folder, FamilyFiles<I, D> family) {
    List<InstanceFile<I, ?>> files = new ArrayList<>();
    for (Path file : instanceFiles(folder)) {
      files.add(InstanceFiles.read(file, family, Content.DEFAULT_LIMIT));
    }
    if (files.size() < 2) {
      throw new BadInputException(
          folder
              + " has "
              + files.size()
              + " instance files; it must have at least two, the last for tuning.");
    }
    Sizes sizes = Sizes.of(files.get(0).instance());
    for (InstanceFile<I, ?> file : files) {
      if (!Sizes.of(file.instance()).equals(sizes)) {
        throw new BadInputException(
            file.name()
                + " has other sizes than "
                + files.get(0).name()
                + "; all instances that one policy learns from must have the same.");
      }
    }
    return new FolderInstances<>(files);
  }

  private static List<Path> instanceFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder + " is not a folder; it must hold instance files.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("(?!manifest\\.).+\\.json(\\.gz)?"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Content.unreadable(folder, e);
    }
  }

  @Override
  public I training(int episode) {
    return instances.get(episode % training);
  }

  @Override
  public I tuning(int index) {
    return instances.get(training + index);
  }

  @Override
  public int tuningCount() {
    return instances.size() - training;
  }

  @Override
  public TrainingSource describe() {
    return new TrainingSource("files", 0, new TreeMap<>(), hashes);
  }
}
