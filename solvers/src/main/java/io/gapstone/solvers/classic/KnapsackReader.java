package io.gapstone.solvers.classic;

import io.gapstone.core.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;

/** Reads the two forms of a {@link KnapsackFile}, line by line. */
final class KnapsackReader {

  private static final long SMALLEST_INDEX = -1_000_000_000L;

  private final String name;
  private final BufferedReader reader;
  private final int mostItems;
  private int line;
  private final StringBuilder text = new StringBuilder();
  private String[] words;
  private int longestLine = 1_000;

  KnapsackReader(String name, BufferedReader reader, int mostItems) {
    this.name = name;
    this.reader = reader;
    this.mostItems = mostItems;
  }

  KnapsackFile read() throws IOException {
    if (!next()) {
      throw defect("the file is empty; its first line must be the number of items.");
    }
    if (words.length > 2) {
      throw defect(
          "the first line has "
              + words.length
              + " numbers; it must be the number of items, or that and the capacity.");
    }
    int items = (int) number(0, "the number of items", 0, KnapsackFile.MOST_ITEMS);
    if (items > mostItems) {
      throw defect("it announces " + items + " items; the file is too short for so many.");
    }
    longestLine += 4 * items;
    return words.length == 1 ? indexed(items) : plain(items);
  }

  private KnapsackFile indexed(int items) throws IOException {
    long[] profits = new long[items];
    long[] weights = new long[items];
    for (int k = 0; k < items; k++) {
      item(k, items, "index profit weight", 3);
      number(0, "the index", SMALLEST_INDEX, KnapsackFile.LARGEST);
      profits[k] = number(1, "the profit", 0, KnapsackFile.LARGEST);
      weights[k] = number(2, "the weight", 0, KnapsackFile.LARGEST);
    }
    if (!next()) {
      throw defect("the file ends after the items; its last line must be the capacity.");
    }
    if (words.length != 1) {
      throw defect(
          "it has "
              + words.length
              + " numbers after all "
              + items
              + " items; it must be the capacity alone.");
    }
    long capacity = number(0, "the capacity", 0, Long.MAX_VALUE / 4);
    end();
    return new KnapsackFile(profits, weights, capacity);
  }

  private KnapsackFile plain(int items) throws IOException {
    long capacity = number(1, "the capacity", 0, Long.MAX_VALUE / 4);
    long[] profits = new long[items];
    long[] weights = new long[items];
    for (int k = 0; k < items; k++) {
      item(k, items, "profit weight", 2);
      profits[k] = number(0, "the profit", 0, KnapsackFile.LARGEST);
      weights[k] = number(1, "the weight", 0, KnapsackFile.LARGEST);
    }
    solution(items);
    return new KnapsackFile(profits, weights, capacity);
  }

  private void item(int k, int items, String form, int count) throws IOException {
    if (!next()) {
      throw defect("the file ends after " + k + " items; it announces " + items + ".");
    }
    if (words.length != count) {
      throw defect("it has " + words.length + " numbers; an item's line must be: " + form + ".");
    }
  }

  private void end() throws IOException {
    if (next()) {
      throw defect("something follows the end of the problem; the file must end here.");
    }
  }

  /** Some files of the second form end with a solution, of which nothing is taken. */
  private void solution(int items) throws IOException {
    if (!next()) {
      return;
    }
    boolean solution = words.length == items;
    for (int k = 0; solution && k < items; k++) {
      solution = words[k].equals("0") || words[k].equals("1");
    }
    if (!solution) {
      throw defect(
          "it follows the last item; it must be " + items + " zeros and ones, or nothing.");
    }
    end();
  }

  private long number(int word, String what, long least, long most) {
    String given = words[word];
    long parsed;
    try {
      parsed = Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw defect(what + " is \"" + given + "\"; it must be a whole number up to " + most + ".");
    }
    if (parsed < least || parsed > most) {
      throw defect(what + " is " + parsed + "; it must be from " + least + " to " + most + ".");
    }
    return parsed;
  }

  /** Moves to the next line that is not empty. */
  private boolean next() throws IOException {
    while (readLine()) {
      String trimmed = text.toString().trim();
      if (!trimmed.isEmpty()) {
        words = trimmed.split("[\\s,;]+");
        return true;
      }
    }
    return false;
  }

  private boolean readLine() throws IOException {
    text.setLength(0);
    line++;
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (text.length() == longestLine) {
        throw defect("it is longer than " + longestLine + " characters; it must be a few numbers.");
      }
      text.append((char) c);
    }
    return true;
  }

  private BadInputException defect(String sentence) {
    return new BadInputException(name + ", line " + line + ": " + sentence);
  }
}
