package io.gapstone.solvers.model;

import io.gapstone.core.BadInputException;
import io.gapstone.core.GapstoneException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Exports a model to a file whose ending says the format. */
public final class ModelFile {

  private ModelFile() {}

  /** Writes {@code file}, which ends in .mps or .lp, whole or not at all. */
  public static void write(LinearModel model, Path file) {
    String name = String.valueOf(file.getFileName());
    boolean mps = name.endsWith(".mps");
    if (!mps && !name.endsWith(".lp")) {
      throw new BadInputException(
          "the model file is named '" + file + "'; it must end in .mps or .lp.");
    }
    Path part = file.resolveSibling(name + ".part");
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
      throw new GapstoneException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
