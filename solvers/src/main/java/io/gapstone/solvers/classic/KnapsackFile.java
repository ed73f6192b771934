package io.gapstone.solvers.classic;

import io.gapstone.core.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A 0/1 knapsack problem in whole numbers, as text.
 *
 * <p>Either the first line is the number of items, then each line is {@code index profit weight}
 * and the last line is the capacity; or the first line is {@code items capacity} and each line is
 * {@code profit weight}. Numbers are separated by blanks, tabs, commas or semicolons; empty lines
 * are skipped.
 */
public record KnapsackFile(long[] profits, long[] weights, long capacity) {

  /** The most items that a file may announce. */
  public static final int MOST_ITEMS = 5_000_000;

  /** The largest profit and weight: their sums stay whole numbers. */
  public static final long LARGEST = 1_000_000_000_000L;

  public KnapsackFile {
    if (profits.length != weights.length) {
      throw new IllegalArgumentException(
          profits.length + " profits do not go with " + weights.length + " weights.");
    }
  }

  public int items() {
    return profits.length;
  }

  /** Reads a file; every defect is a {@link BadInputException} that names file and line. */
  public static KnapsackFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file + ": there is no such file.");
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      // A line of a problem has at least two characters, which bounds what need be allocated.
      long most = Math.min(MOST_ITEMS, Files.size(file) / 2 + 1);
      return new KnapsackReader(file.toString(), reader, (int) most).read();
    } catch (CharacterCodingException e) {
      throw new BadInputException(file + ": it must be text.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
