package io.gapstone.solvers.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what {@link LpWriter} writes, by the rules of the CPLEX LP format, for tests. */
public final class LpText {

  private static final class Column {
    double low;
    double high = Double.POSITIVE_INFINITY;
    double cost;
    boolean whole;
  }

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
  private final Map<String, double[]> limits = new LinkedHashMap<>();

  private LpText() {}

  public static LinearModel read(String text) {
    LpText lp = new LpText();
    String section = "";
    StringBuilder open = new StringBuilder();
    for (String line : text.split("\n")) {
      String plain = line.replaceAll("\\\\.*", "");
      if (!plain.startsWith(" ") && !plain.isBlank()) {
        section = plain.strip().toLowerCase(Locale.ROOT);
        continue;
      }
      open.append(' ').append(plain.strip());
      boolean row = section.equals("subject to");
      if (!row || open.indexOf("=") >= 0) {
        lp.line(section, open.toString().strip());
        open.setLength(0);
      }
    }
    return lp.build();
  }

  private void line(String section, String line) {
    if (line.isEmpty()) {
      return;
    }
    switch (section) {
      case "minimize" -> terms(line.replaceAll("^obj:", "")).forEach((n, c) -> at(n).cost += c);
      case "subject to" -> row(line);
      case "bounds" -> bound(line.split(" +"));
      case "generals" -> at(line).whole = true;
      case "binaries" -> {
        at(line).whole = true;
        at(line).high = 1;
      }
      default -> throw new IllegalArgumentException(section + ": " + line);
    }
  }

  private void row(String line) {
    String name = line.substring(0, line.indexOf(':'));
    String[] sides = line.substring(name.length() + 1).split(" (<=|>=|=) ");
    double side = Double.parseDouble(sides[1].strip());
    Map<String, Double> terms = terms(sides[0]);
    terms.keySet().forEach(this::at);
    rows.put(name, terms);
    limits.put(
        name,
        new double[] {
          line.contains("<=") ? Double.NEGATIVE_INFINITY : side,
          line.contains(">=") ? Double.POSITIVE_INFINITY : side
        });
  }

  private void bound(String[] words) {
    if (words[1].equals("free")) {
      at(words[0]).low = Double.NEGATIVE_INFINITY;
    } else if (words[1].equals("=")) {
      at(words[0]).low = Double.parseDouble(words[2]);
      at(words[0]).high = at(words[0]).low;
    } else if (words[1].equals(">=")) {
      at(words[0]).low = Double.parseDouble(words[2]);
    } else {
      boolean none = words[0].equals("-inf");
      at(words[2]).low = none ? Double.NEGATIVE_INFINITY : Double.parseDouble(words[0]);
      at(words[2]).high = Double.parseDouble(words[4]);
    }
  }

  private Map<String, Double> terms(String text) {
    Map<String, Double> terms = new LinkedHashMap<>();
    String[] words = text.strip().split(" +");
    for (int k = 0; k < words.length; k += 3) {
      double sign = words[k].equals("-") ? -1 : 1;
      terms.put(words[k + 2], sign * Double.parseDouble(words[k + 1]));
    }
    return terms;
  }

  private Column at(String name) {
    return columns.computeIfAbsent(name, n -> new Column());
  }

  private LinearModel build() {
    LinearModelBuilder model = LinearModel.named("read");
    Map<String, Integer> indices = new LinkedHashMap<>();
    columns.forEach(
        (name, c) ->
            indices.put(
                name,
                c.whole
                    ? model.integer(name, c.low, c.high, c.cost)
                    : model.continuous(name, c.low, c.high, c.cost)));
    rows.forEach(
        (name, terms) -> {
          model.range(name, limits.get(name)[0], limits.get(name)[1]);
          terms.forEach((column, c) -> model.term(indices.get(column), c));
        });
    return model.build();
  }
}
