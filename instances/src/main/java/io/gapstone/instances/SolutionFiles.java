package io.gapstone.instances;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.gzip.GzipOutput;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes solution files: {@code .json}, or packed where the name ends in {@code .gz}. */
public final class SolutionFiles {

  private static final String KIND = "a solution file (.json or .json.gz)";

  private SolutionFiles() {}

  /** Reads a solution of any family. */
  public static StoredSolution<?> read(Path file) {
    String id;
    try (Content content = Content.open(file, KIND, Content.DEFAULT_LIMIT)) {
      id = Format.idIn(file.toString(), content);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
    for (FamilyFiles<?, ?> files : Catalogue.all()) {
      if (SolutionFormats.of(files).id().equals(id)) {
        return read(file, files);
      }
    }
    throw new BadInputException(
        file + ": format is '" + id + "'; it must be that of a solution file.");
  }

  /** Reads a solution of a known family. */
  public static <D extends Decision> StoredSolution<D> read(Path file, FamilyFiles<?, D> files) {
    return read(file, files, Content.DEFAULT_LIMIT);
  }

  /**
   * Reads a solution of a known family.
   *
   * @param limit how many bytes the file may hold, unpacked
   */
  public static <D extends Decision> StoredSolution<D> read(
      Path file, FamilyFiles<?, D> files, long limit) {
    try (Content content = Content.open(file, KIND, limit)) {
      return SolutionFormats.of(files).read(file.toString(), content);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  /** Writes a solution in its canonical form. The file appears when it is complete. */
  public static <D extends Decision> void write(
      Path file, FamilyFiles<?, D> files, StoredSolution<D> solution) {
    Path folder = file.toAbsolutePath().getParent();
    String name = file.getFileName().toString();
    try (NewFile part = NewFile.in(folder)) {
      if (name.endsWith(".gz")) {
        GzipOutput gzip = new GzipOutput(part.out());
        SolutionFormats.of(files).write(solution, gzip);
        gzip.finish();
      } else {
        SolutionFormats.of(files).write(solution, part.out());
      }
      part.moveTo(name);
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }
}
