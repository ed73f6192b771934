package io.gapstone.bench.equations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a table in the page.
 *
 * @param line its line in the page, from 1
 * @param section the heading above it, in capitals like the keys; empty above the first
 */
record Row(
    int line, String section, List<String> keys, List<Reference> code, List<Reference> tests) {

  /** A class, and its member where one is named. */
  record Reference(String type, String member) {

    static Reference of(String text) {
      int hash = text.indexOf('#');
      String type = hash < 0 ? text : text.substring(0, hash);
      String member = hash < 0 ? "" : text.substring(hash + 1).replaceAll("\\(.*\\)$", "");
      return new Reference(type, member);
    }

    @Override
    public String toString() {
      return member.isEmpty() ? type : type + "#" + member;
    }
  }

  /** All rows of a page; what is no row becomes a defect. */
  static List<Row> parse(String page, List<String> defects) {
    List<Row> rows = new ArrayList<>();
    String section = "";
    String[] lines = page.split("\n", -1);
    for (int n = 1; n <= lines.length; n++) {
      String line = lines[n - 1].strip();
      if (line.startsWith("## ")) {
        section = line.substring(3).strip().toUpperCase(java.util.Locale.ROOT);
      } else if (line.startsWith("|") && !line.matches("\\|[-:| ]+\\|") && !isHead(line)) {
        List<String> cells = cells(line);
        if (cells.size() == 4) {
          rows.add(
              new Row(
                  n,
                  section,
                  List.copyOf(Citations.in(cells.get(0))),
                  references(cells.get(2)),
                  references(cells.get(3))));
        } else {
          defects.add("line " + n + " has " + cells.size() + " cells; a row has 4.");
        }
      }
    }
    return rows;
  }

  private static boolean isHead(String line) {
    return cells(line).get(0).equalsIgnoreCase("key");
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
  }

  private static List<Reference> references(String cell) {
    return Arrays.stream(cell.replace("`", "").split(",(?![^(]*\\))|<br>"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Reference::of)
        .toList();
  }
}
