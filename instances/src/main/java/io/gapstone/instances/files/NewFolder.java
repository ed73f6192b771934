package io.gapstone.instances.files;

import io.gapstone.core.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that appears under its name when it is complete, and not before.
 *
 * <p>It is filled beside its place under a name that begins with a dot, and removed where it is not
 * completed, also when the process is asked to stop.
 */
public final class NewFolder implements Closeable {

  private final Path target;
  private final Path part;
  private final Thread remover;

  private NewFolder(Path target, Path part) {
    this.target = target;
    this.part = part;
    this.remover = new Thread(this::remove);
    Runtime.getRuntime().addShutdownHook(remover);
  }

  /** Begins a folder; what stands at its place must be empty. */
  public static NewFolder at(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    requireFree(folder);
    Path parent = target.getParent();
    if (parent == null) {
      throw new BadInputException(folder + " cannot be replaced; another folder must be given.");
    }
    Files.createDirectories(parent);
    Path part = parent.resolve(NewFile.partName());
    Files.createDirectory(part);
    return new NewFolder(target, part);
  }

  private static void requireFree(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new BadInputException(
              folder + " exists and is not empty; the output folder must be empty or new.");
        }
      }
    } else if (Files.exists(folder)) {
      throw new BadInputException(folder + " is a file; the output folder must be empty or new.");
    }
  }

  public Path path() {
    return part;
  }

  /** Puts the folder where it belongs. */
  public void complete() throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(remover);
    } catch (IllegalStateException e) {
      // The process is ending; the hook removes the folder.
    }
  }

  /** Moves the folder away first, so that workers that still run can add nothing to it. */
  private void remove() {
    Path away = part.resolveSibling(NewFile.partName());
    List<Path> contents;
    try {
      Files.move(part, away, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return;
    }
    try (Stream<Path> walk = Files.walk(away)) {
      contents = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      return;
    }
    for (Path path : contents) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // What cannot be removed stays under its hidden name.
      }
    }
  }
}
