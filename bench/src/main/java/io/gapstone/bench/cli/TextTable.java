package io.gapstone.bench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table in plain text: columns as wide as their widest cell, numbers to the right. */
final class TextTable {

  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... head) {
    rows.add(head);
  }

  void row(String... cells) {
    rows.add(cells);
  }

  /** The same without columns that have a head and nothing below it. */
  TextTable withoutEmptyColumns() {
    int[] kept =
        IntStream.range(0, rows.get(0).length)
            .filter(c -> rows.stream().skip(1).anyMatch(row -> !row[c].isEmpty()))
            .toArray();
    TextTable table = new TextTable(cells(rows.get(0), kept));
    rows.stream().skip(1).forEach(row -> table.row(cells(row, kept)));
    return table;
  }

  private static String[] cells(String[] row, int[] kept) {
    return Arrays.stream(kept).mapToObj(c -> row[c]).toArray(String[]::new);
  }

  void print(PrintWriter out) {
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    boolean[] right = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      right[c] = rows.size() > 1;
      for (int r = 0; r < rows.size(); r++) {
        String cell = rows.get(r)[c];
        widths[c] = Math.max(widths[c], cell.length());
        right[c] &= r == 0 || cell.isEmpty() || isNumber(cell);
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String pad = " ".repeat(widths[c] - row[c].length());
        line.append(c == 0 ? "" : "  ").append(right[c] ? pad + row[c] : row[c] + pad);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** As a table of a Markdown page. */
  void printMarkdown(PrintWriter out) {
    for (int r = 0; r < rows.size(); r++) {
      out.println("| " + String.join(" | ", rows.get(r)) + " |");
      if (r == 0) {
        out.println("|" + "---|".repeat(rows.get(0).length));
      }
    }
  }

  private static boolean isNumber(String cell) {
    char first = cell.charAt(0);
    return Character.isDigit(first) || first == '-' || first == '.';
  }
}
