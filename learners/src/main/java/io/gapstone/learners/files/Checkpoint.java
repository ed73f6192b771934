package io.gapstone.learners.files;

import io.gapstone.core.BadInputException;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.Tensors;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * A run between two episodes, in one file, so that it can go on as if nothing had been interrupted.
 * What the run is stands in the file, too: a checkpoint of another run is refused.
 */
public final class Checkpoint {

  public static final String FILE = "checkpoint.safetensors";

  private static final String CONTENT = "run";

  private Checkpoint() {}

  /**
   * Writes it over an older one.
   *
   * @param identity what makes the run this one, by name
   */
  public static void write(Path folder, SortedMap<String, String> identity, Saved run) {
    Tensors tensors = new Tensors();
    run.save(CONTENT, tensors);
    try (NewFile file = NewFile.in(folder)) {
      SafeTensors.write(identity, tensors, file.out());
      file.moveTo(FILE);
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** Puts {@code run} where the checkpoint left it. */
  public static void read(Path folder, SortedMap<String, String> identity, Saved run) {
    Path file = folder.resolve(FILE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      SafeTensors.Content content = SafeTensors.read(file.toString(), in, Files.size(file));
      requireSame(file, identity, content.metadata());
      run.load(CONTENT, content.tensors());
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + " does not fit this run: " + e.getMessage() + ".", e);
    }
  }

  private static void requireSame(
      Path file, SortedMap<String, String> identity, SortedMap<String, String> found) {
    for (String name : identity.keySet()) {
      if (!identity.get(name).equals(found.get(name))) {
        throw new BadInputException(
            file
                + " is of a run with "
                + name
                + " "
                + found.get(name)
                + "; this one has "
                + identity.get(name)
                + ".");
      }
    }
    if (found.size() != identity.size()) {
      throw new BadInputException(file + " is of another kind of run than this one.");
    }
  }

  /** Takes it away, when the run is over. */
  public static void delete(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(FILE));
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }
}
