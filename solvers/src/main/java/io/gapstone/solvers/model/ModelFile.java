package io.gapstone.solvers.model;

import io.gapstone.core.BadInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Exports a model as MPS or LP. */
public final class ModelFile {

  private ModelFile() {}

  /** Whether a file's name says its format. */
  public static boolean named(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".mps") || name.endsWith(".lp");
  }

  /** Writes {@code file}, which ends in .mps or .lp, whole or not at all. */
  public static void write(LinearModel model, Path file) {
    if (!named(file)) {
      throw new BadInputException(
          "the model file is named '" + file + "'; it must end in .mps or .lp.");
    }
    write(model, String.valueOf(file.getFileName()).endsWith(".mps"), file);
  }

  /** Writes a file as MPS, or as LP, whole or not at all. */
  public static void write(LinearModel model, boolean mps, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer out =
          new BufferedWriter(Files.newBufferedWriter(part, StandardCharsets.US_ASCII))) {
        if (mps) {
          MpsWriter.write(model, out);
        } else {
          LpWriter.write(model, out);
        }
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      drop(part);
      String reason =
          e instanceof NoSuchFileException ? "the folder does not exist" : e.getMessage();
      throw new BadInputException(file + " cannot be written: " + reason + ".", e);
    }
  }

  private static void drop(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }
}
