package io.gapstone.solvers.model;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes the CPLEX LP format, in the part of it that all readers share.
 *
 * <p>Numbers read back as the same doubles. A range is two rows, a row without limits a comment, a
 * row without terms one with a zero coefficient. The constant of the objective is a variable fixed
 * at 1.
 */
public final class LpWriter {

  private static final int TERMS_PER_LINE = 8;

  private final LinearModel model;
  private final ExportNames names;
  private final Sink out;

  private LpWriter(LinearModel model, Writer out) {
    this.model = model;
    this.names = ExportNames.of(model);
    this.out = new Sink(out);
  }

  /** Writes the model; does not close {@code out}. */
  public static void write(LinearModel model, Writer out) throws IOException {
    new LpWriter(model, out).write();
  }

  private void write() throws IOException {
    out.text("\\ ").text(ExportNames.clean(model.name(), "model")).line();
    objective();
    out.text("Subject To").line();
    for (int i = 0; i < model.rows(); i++) {
      row(i);
    }
    out.text("Bounds").line();
    for (int j = 0; j < model.variables(); j++) {
      bounds(j);
    }
    if (constant()) {
      out.text(" ").text(ExportNames.CONSTANT).text(" = 1").line();
    }
    integers("Generals", false);
    integers("Binaries", true);
    out.text("End").line();
  }

  /** Whether the extra variable is needed: for a constant, or to have a variable at all. */
  private boolean constant() {
    return model.offset() != 0 || model.variables() == 0;
  }

  private void objective() throws IOException {
    out.text("Minimize").line().text(" ").text(ExportNames.OBJECTIVE).text(":");
    int terms = 0;
    for (int j = 0; j < model.variables(); j++) {
      if (model.cost(j) != 0) {
        term(terms++, model.cost(j), names.variable(j));
      }
    }
    if (constant()) {
      term(terms++, model.offset(), ExportNames.CONSTANT);
    }
    if (terms == 0) {
      term(0, 0, names.variable(0));
    }
    out.line();
  }

  private void row(int row) throws IOException {
    double low = model.rowLow(row);
    double high = model.rowHigh(row);
    if (low == high) {
      row(row, names.row(row), " = ", low);
      return;
    }
    boolean above = high < Double.POSITIVE_INFINITY;
    boolean below = low > Double.NEGATIVE_INFINITY;
    if (above) {
      row(row, names.row(row), " <= ", high);
    }
    if (below) {
      row(row, above ? names.lowRow(row) : names.row(row), " >= ", low);
    }
    if (!above && !below) {
      out.text("\\ ").text(names.row(row)).text(" has no limits").line();
    }
  }

  private void row(int row, String name, String relation, double side) throws IOException {
    out.text(" ").text(name).text(":");
    int first = model.rowStart(row);
    for (int k = first; k < model.rowStart(row + 1); k++) {
      term(k - first, model.coefficient(k), names.variable(model.column(k)));
    }
    if (first == model.rowStart(row + 1)) {
      term(0, 0, model.variables() == 0 ? ExportNames.CONSTANT : names.variable(0));
    }
    out.text(relation).number(side).line();
  }

  private void term(int index, double coefficient, String name) throws IOException {
    if (index > 0 && index % TERMS_PER_LINE == 0) {
      out.line().text(" ");
    }
    out.text(coefficient < 0 ? " - " : " + ").number(Math.abs(coefficient)).text(" ").text(name);
  }

  private void bounds(int j) throws IOException {
    double lower = model.lower(j);
    double upper = model.upper(j);
    String name = names.variable(j);
    if (isBinary(j) || lower == 0 && upper == Double.POSITIVE_INFINITY) {
      return;
    }
    out.text(" ");
    if (lower == upper) {
      out.text(name).text(" = ").number(lower);
    } else if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
      out.text(name).text(" free");
    } else if (Double.isInfinite(upper)) {
      out.text(name).text(" >= ").number(lower);
    } else {
      if (Double.isInfinite(lower)) {
        out.text("-inf");
      } else {
        out.number(lower);
      }
      out.text(" <= ").text(name).text(" <= ").number(upper);
    }
    out.line();
  }

  private boolean isBinary(int j) {
    return model.integer(j) && model.lower(j) == 0 && model.upper(j) == 1;
  }

  private void integers(String section, boolean binary) throws IOException {
    boolean begun = false;
    for (int j = 0; j < model.variables(); j++) {
      if (model.integer(j) && isBinary(j) == binary) {
        if (!begun) {
          out.text(section).line();
          begun = true;
        }
        out.text(" ").text(names.variable(j)).line();
      }
    }
  }
}
