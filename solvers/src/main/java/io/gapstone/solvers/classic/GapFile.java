package io.gapstone.solvers.classic;

import io.gapstone.core.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Generalised assignment problems in the form of the OR-Library, as text: numbers in any lines.
 *
 * <p>One problem is the number of agents m and of jobs n, m rows of n costs, m rows of n needs, and
 * m capacities. A file holds one problem, or several one after the other, which their number may
 * precede.
 */
public final class GapFile {

  /** The largest cost, need and capacity: sums stay exact. */
  public static final long LARGEST = 1_000_000_000L;

  /** The most agents times jobs of one problem. */
  public static final int MOST_CELLS = 50_000_000;

  /**
   * One problem.
   *
   * @param costs by agent and job, flat; profits where the sense is to maximise
   * @param needs of the agent's capacity, likewise
   * @param capacities by agent
   */
  public record Problem(int agents, int jobs, long[] costs, long[] needs, long[] capacities) {

    public Problem {
      long cells = (long) agents * jobs;
      if (costs.length != cells || needs.length != cells || capacities.length != agents) {
        throw new IllegalArgumentException("the lists do not go with " + agents + " x " + jobs);
      }
    }
  }

  private final List<Problem> problems;

  GapFile(List<Problem> problems) {
    this.problems = List.copyOf(problems);
  }

  /** How many problems the file holds. */
  public int count() {
    return problems.size();
  }

  /** A problem, counted from 0. */
  public Problem problem(int index) {
    if (index < 0 || index >= problems.size()) {
      throw new BadInputException(
          "there is no problem " + index + "; the file holds 0 to " + (problems.size() - 1) + ".");
    }
    return problems.get(index);
  }

  /** Reads a file; every defect is a {@link BadInputException} that names it. */
  public static GapFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file + ": there is no such file.");
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new GapReader(file.toString(), reader).read();
    } catch (CharacterCodingException e) {
      throw new BadInputException(file + ": it must be text.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
