package io.gapstone.solvers.ortools;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What HiGHS writes while it runs, and how it is read back. A solution is a line {@code Objective},
 * a line {@code # Columns -K} and K lines of name, value and index of what is not 0.
 */
final class HighsFiles implements AutoCloseable {

  private final Path folder;

  private HighsFiles(Path folder) {
    this.folder = folder;
  }

  static HighsFiles create() throws IOException {
    return new HighsFiles(Files.createTempDirectory("gapstone-highs"));
  }

  Path solutions() {
    return folder.resolve("solutions");
  }

  Path log() {
    return folder.resolve("log");
  }

  /** Whether the paths can be given as options, where commas and spaces separate. */
  boolean usable() {
    String path = folder.toString();
    return path.chars().noneMatch(c -> " ,=\t\n#".indexOf(c) >= 0);
  }

  /** The last solution that was written whole. */
  Optional<double[]> lastSolution(int variables) {
    double[] last = null;
    try (BufferedReader in = Files.newBufferedReader(solutions(), StandardCharsets.US_ASCII)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("# Columns -")) {
          double[] values = solution(in, Integer.parseInt(line.substring(11).strip()), variables);
          last = values == null ? last : values;
        }
      }
    } catch (IOException | NumberFormatException e) {
      // What was read before stands.
    }
    return Optional.ofNullable(last);
  }

  private static double[] solution(BufferedReader in, int count, int variables) throws IOException {
    double[] values = new double[variables];
    for (int k = 0; k < count; k++) {
      String line = in.readLine();
      String[] parts = line == null ? new String[0] : line.strip().split(" +");
      if (parts.length < 2) {
        return null;
      }
      int index = Integer.parseInt(parts[parts.length - 1]);
      if (index < 0 || index >= variables) {
        return null;
      }
      values[index] = Double.parseDouble(parts[parts.length - 2]);
    }
    return values;
  }

  /** The bound in the report that ends the log, less what its printing may have rounded off. */
  double dualBound() {
    try {
      List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
      for (int k = lines.size() - 1; k >= 0; k--) {
        String line = lines.get(k).strip();
        if (line.startsWith("Dual bound")) {
          double bound = Double.parseDouble(line.substring("Dual bound".length()).strip());
          return Double.isFinite(bound)
              ? bound - 1e-11 * Math.abs(bound)
              : Double.NEGATIVE_INFINITY;
        }
      }
    } catch (IOException | NumberFormatException e) {
      // No log, no bound.
    }
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(solutions());
    Files.deleteIfExists(log());
    Files.deleteIfExists(folder);
  }
}
