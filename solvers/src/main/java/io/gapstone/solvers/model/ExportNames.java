package io.gapstone.solvers.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that every reader of MPS and LP files takes, still readable: {@code x[3,12]} becomes {@code
 * x_3_12}.
 *
 * <p>A name consists of letters, digits, underscores and dots, begins with a letter other than e
 * (which readers take for an exponent), is no word of the LP format and has at most {@value
 * #LONGEST} characters. Two names that would become the same get {@code _2}, {@code _3} and so on,
 * in the model's order. Names of variables and of rows come from the same rules, each unique among
 * its kind.
 */
public final class ExportNames {

  /** The objective's row. */
  public static final String OBJECTIVE = "obj";

  /** A variable fixed at 1 that carries the constant of the objective. */
  public static final String CONSTANT = "objective_constant";

  private static final int LONGEST = 200;

  private static final Set<String> WORDS =
      Set.of(
          "bin",
          "binaries",
          "binary",
          "bound",
          "bounds",
          "end",
          "free",
          "gen",
          "general",
          "generals",
          "inf",
          "infinity",
          "int",
          "integer",
          "integers",
          "max",
          "maximise",
          "maximize",
          "maximum",
          "min",
          "minimise",
          "minimize",
          "minimum",
          "nan",
          "obj",
          "objective_constant",
          "rhs",
          "sec",
          "semi",
          "sos",
          "st",
          "subject",
          "such");

  private final String[] variables;
  private final String[] rows;

  private ExportNames(String[] variables, String[] rows) {
    this.variables = variables;
    this.rows = rows;
  }

  public static ExportNames of(LinearModel model) {
    String[] variables = new String[model.variables()];
    Set<String> used = new HashSet<>(2 * variables.length);
    for (int j = 0; j < variables.length; j++) {
      variables[j] = unique(clean(model.variableName(j), "x"), used);
    }
    String[] rows = new String[model.rows()];
    used = new HashSet<>(2 * rows.length);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = unique(clean(model.rowName(i), "r"), used);
    }
    return new ExportNames(variables, rows);
  }

  public String variable(int index) {
    return variables[index];
  }

  public String row(int index) {
    return rows[index];
  }

  /**
   * The second row of a pair that states one range: unlike any name here, since those end plain.
   */
  String lowRow(int index) {
    return rows[index] + "..low";
  }

  static String clean(String name, String kind) {
    StringBuilder clean = new StringBuilder(name.length());
    for (int k = 0; k < name.length() && clean.length() < LONGEST; k++) {
      char c = name.charAt(k);
      boolean plain =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.';
      char last = clean.length() == 0 ? '_' : clean.charAt(clean.length() - 1);
      if (plain) {
        if (c != '.' || last != '.') {
          clean.append(c);
        }
      } else if (last != '_') {
        clean.append('_');
      }
    }
    int end = clean.length();
    while (end > 0 && (clean.charAt(end - 1) == '_' || clean.charAt(end - 1) == '.')) {
      end--;
    }
    clean.setLength(end);
    boolean safe =
        end > 0 && Character.isLetter(clean.charAt(0)) && "eE".indexOf(clean.charAt(0)) < 0;
    boolean word = WORDS.contains(clean.toString().toLowerCase(Locale.ROOT));
    return safe && !word
        ? clean.toString()
        : clean.insert(0, end == 0 ? kind : kind + "_").toString();
  }

  private static String unique(String clean, Set<String> used) {
    String name = clean;
    for (int copy = 2; !used.add(name); copy++) {
      name = clean + "_" + copy;
    }
    return name;
  }
}
