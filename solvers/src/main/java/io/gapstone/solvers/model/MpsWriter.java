package io.gapstone.solvers.model;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes free-format MPS.
 *
 * <p>Numbers read back as the same doubles. A range is one row with a RANGES entry where {@code
 * limit ± range} gives back the other limit exactly, else two rows. The constant of the objective
 * is a variable fixed at 1, because readers disagree on the sign of a constant in RHS.
 */
public final class MpsWriter {

  private enum Type {
    FREE,
    EQUAL,
    LESS,
    GREATER,
    /** Less than its high limit, with a range. */
    RANGE_DOWN,
    /** Greater than its low limit, with a range. */
    RANGE_UP,
    TWO_ROWS
  }

  private final LinearModel model;
  private final ExportNames names;
  private final Sink out;

  private MpsWriter(LinearModel model, Writer out) {
    this.model = model;
    this.names = ExportNames.of(model);
    this.out = new Sink(out);
  }

  /** Writes the model; does not close {@code out}. */
  public static void write(LinearModel model, Writer out) throws IOException {
    new MpsWriter(model, out).write();
  }

  private void write() throws IOException {
    out.text("NAME ").text(ExportNames.clean(model.name(), "model")).line();
    rows();
    columns();
    rightHandSides();
    ranges();
    bounds();
    out.text("ENDATA").line();
  }

  private void rows() throws IOException {
    out.text("ROWS").line().text(" N ").text(ExportNames.OBJECTIVE).line();
    for (int i = 0; i < model.rows(); i++) {
      Type type = type(i);
      String letter =
          switch (type) {
            case FREE -> " N ";
            case EQUAL -> " E ";
            case LESS, RANGE_DOWN, TWO_ROWS -> " L ";
            case GREATER, RANGE_UP -> " G ";
          };
      out.text(letter).text(names.row(i)).line();
      if (type == Type.TWO_ROWS) {
        out.text(" G ").text(names.lowRow(i)).line();
      }
    }
  }

  private void columns() throws IOException {
    out.text("COLUMNS").line();
    ByColumn columns = new ByColumn(model);
    boolean whole = false;
    for (int j = 0; j < model.variables(); j++) {
      if (model.integer(j) != whole) {
        whole = !whole;
        out.text(" MARKER 'MARKER' ").text(whole ? "'INTORG'" : "'INTEND'").line();
      }
      if (model.cost(j) != 0 || columns.start(j) == columns.start(j + 1)) {
        entry(names.variable(j), ExportNames.OBJECTIVE, model.cost(j));
      }
      for (int k = columns.start(j); k < columns.start(j + 1); k++) {
        int row = columns.row(k);
        entry(names.variable(j), names.row(row), columns.coefficient(k));
        if (type(row) == Type.TWO_ROWS) {
          entry(names.variable(j), names.lowRow(row), columns.coefficient(k));
        }
      }
    }
    if (whole) {
      out.text(" MARKER 'MARKER' 'INTEND'").line();
    }
    if (model.offset() != 0) {
      entry(ExportNames.CONSTANT, ExportNames.OBJECTIVE, model.offset());
    }
  }

  private void rightHandSides() throws IOException {
    out.text("RHS").line();
    for (int i = 0; i < model.rows(); i++) {
      Type type = type(i);
      switch (type) {
        case EQUAL, GREATER, RANGE_UP -> side(names.row(i), model.rowLow(i));
        case LESS, RANGE_DOWN, TWO_ROWS -> side(names.row(i), model.rowHigh(i));
        case FREE -> {}
      }
      if (type == Type.TWO_ROWS) {
        side(names.lowRow(i), model.rowLow(i));
      }
    }
  }

  private void side(String row, double value) throws IOException {
    if (value != 0) {
      entry("RHS", row, value);
    }
  }

  private void ranges() throws IOException {
    boolean begun = false;
    for (int i = 0; i < model.rows(); i++) {
      Type type = type(i);
      if (type == Type.RANGE_DOWN || type == Type.RANGE_UP) {
        if (!begun) {
          out.text("RANGES").line();
          begun = true;
        }
        entry("RNG", names.row(i), model.rowHigh(i) - model.rowLow(i));
      }
    }
  }

  private void bounds() throws IOException {
    out.text("BOUNDS").line();
    for (int j = 0; j < model.variables(); j++) {
      bounds(j);
    }
    if (model.offset() != 0) {
      bound("FX", ExportNames.CONSTANT).text(" ").number(1).line();
    }
  }

  private void bounds(int j) throws IOException {
    double lower = model.lower(j);
    double upper = model.upper(j);
    String name = names.variable(j);
    if (lower == upper) {
      bound("FX", name).text(" ").number(lower).line();
    } else if (model.integer(j) && lower == 0 && upper == 1) {
      bound("BV", name).line();
    } else if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
      bound("FR", name).line();
    } else {
      if (Double.isInfinite(lower)) {
        bound("MI", name).line();
      } else if (lower != 0 || upper < Double.POSITIVE_INFINITY || model.integer(j)) {
        bound("LO", name).text(" ").number(lower).line();
      }
      if (upper < Double.POSITIVE_INFINITY) {
        bound("UP", name).text(" ").number(upper).line();
      } else if (model.integer(j)) {
        bound("PL", name).line();
      }
    }
  }

  private Sink bound(String type, String name) throws IOException {
    return out.text(" ").text(type).text(" BND ").text(name);
  }

  private void entry(String column, String row, double value) throws IOException {
    out.text(" ").text(column).text(" ").text(row).text(" ").number(value).line();
  }

  private Type type(int row) {
    double low = model.rowLow(row);
    double high = model.rowHigh(row);
    if (low == high) {
      return Type.EQUAL;
    }
    if (low == Double.NEGATIVE_INFINITY) {
      return high == Double.POSITIVE_INFINITY ? Type.FREE : Type.LESS;
    }
    if (high == Double.POSITIVE_INFINITY) {
      return Type.GREATER;
    }
    double range = high - low;
    if (high - range == low) {
      return Type.RANGE_DOWN;
    }
    return low + range == high ? Type.RANGE_UP : Type.TWO_ROWS;
  }
}
