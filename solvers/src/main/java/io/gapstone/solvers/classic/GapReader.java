package io.gapstone.solvers.classic;

import io.gapstone.core.BadInputException;
import io.gapstone.solvers.classic.GapFile.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a {@link GapFile}. All numbers are read first: only their count tells the form. */
final class GapReader {

  private static final int MOST_NUMBERS = 2 * GapFile.MOST_CELLS + 1_000_000;
  private static final int LONGEST_WORD = 24;

  private final String name;
  private final Reader reader;
  private long[] numbers = new long[1024];
  private int count;
  private int at;

  GapReader(String name, Reader reader) {
    this.name = name;
    this.reader = reader;
  }

  GapFile read() throws IOException {
    readNumbers();
    if (count == 0) {
      throw defect("the file is empty; it must begin with the numbers of agents and jobs.");
    }
    for (boolean counted : new boolean[] {false, true}) {
      int ending = ending(counted ? 1 : 0);
      if (ending >= 0 && (!counted || numbers[0] == ending)) {
        return new GapFile(problems(counted ? 1 : 0));
      }
    }
    throw defect(
        "it holds "
            + count
            + " numbers, which is neither problems of 2 + 2 m n + m numbers that begin with m and"
            + " n, nor these behind their count.");
  }

  /** How many problems follow one another exactly from here to the end; -1 if they do not. */
  private int ending(int from) {
    long place = from;
    int problems = 0;
    while (place < count) {
      if (place + 1 >= count) {
        return -1;
      }
      long m = numbers[(int) place];
      long n = numbers[(int) place + 1];
      if (m < 1 || n < 1 || m > GapFile.MOST_CELLS || n > GapFile.MOST_CELLS / m) {
        return -1;
      }
      place += 2 + 2 * m * n + m;
      problems++;
    }
    return place == count ? problems : -1;
  }

  private List<Problem> problems(int from) {
    at = from;
    List<Problem> problems = new ArrayList<>();
    while (at < count) {
      int m = (int) numbers[at++];
      int n = (int) numbers[at++];
      problems.add(
          new Problem(
              m,
              n,
              take(m * n, "a cost", -GapFile.LARGEST),
              take(m * n, "a need", 0),
              take(m, "a capacity", 0)));
    }
    return problems;
  }

  private long[] take(int length, String what, long least) {
    long[] taken = Arrays.copyOfRange(numbers, at, at + length);
    for (int k = 0; k < length; k++) {
      if (taken[k] < least || taken[k] > GapFile.LARGEST) {
        throw defect(
            what
                + " (number "
                + (at + k + 1)
                + " of the file) is "
                + taken[k]
                + "; it must be from "
                + least
                + " to "
                + GapFile.LARGEST
                + ".");
      }
    }
    at += length;
    return taken;
  }

  private void readNumbers() throws IOException {
    StringBuilder word = new StringBuilder();
    int c;
    do {
      c = reader.read();
      if (c < 0 || Character.isWhitespace(c) || c == ',' || c == 0xfeff) {
        if (word.length() > 0) {
          add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append((char) c);
        if (word.length() > LONGEST_WORD) {
          throw defect("\"" + word + "...\" must be a whole number.");
        }
      }
    } while (c >= 0);
  }

  private void add(String word) {
    if (count == MOST_NUMBERS) {
      throw defect("it holds more than " + MOST_NUMBERS + " numbers.");
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.min(MOST_NUMBERS, 2 * count));
    }
    try {
      numbers[count++] = Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw defect("number " + count + " of the file is \"" + word + "\"; it must be whole.");
    }
  }

  private BadInputException defect(String sentence) {
    return new BadInputException(name + ": " + sentence);
  }
}
