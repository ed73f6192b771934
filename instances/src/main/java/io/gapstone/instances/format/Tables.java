package io.gapstone.instances.format;

import io.gapstone.core.math.Decimal;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What a file holds as tables: one table for all arrays that run over the same things, such as
 * slots and users, with a column for each array, and one for single values, which also says what
 * every field means. Numbers read back as the same doubles.
 */
public final class Tables<T> {

  /** The name of the table of single values and meanings. */
  public static final String FIELDS = "fields";

  private final T owner;
  private final List<Field<T>> fields;
  private final ToLongFunction<String> sizes;

  /** By name; the arrays of each. */
  private final Map<String, List<ArrayField<T>>> arrays = new LinkedHashMap<>();

  Tables(T owner, List<Field<T>> fields, ToLongFunction<String> sizes) {
    this.owner = owner;
    this.fields = fields;
    this.sizes = sizes;
    for (Field<T> field : fields) {
      if (field instanceof ArrayField<T> array) {
        arrays.computeIfAbsent(name(array), n -> new ArrayList<>()).add(array);
      }
    }
  }

  /** All tables, {@link #FIELDS} first. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(FIELDS));
    arrays.keySet().stream().filter(name -> !name.equals(FIELDS)).forEach(names::add);
    return names;
  }

  /** Writes a table as comma-separated values, with a line of column names. */
  public void write(String table, Writer out) throws IOException {
    if (table.equals(FIELDS)) {
      writeFields(out);
    } else {
      writeArrays(arrays.get(table), out);
    }
  }

  private void writeFields(Writer out) throws IOException {
    line(out, List.of("field", "value", "table", "meaning"));
    for (Field<T> field : fields) {
      if (field instanceof ArrayField<T> array) {
        String table = name(array);
        boolean single = table.equals(FIELDS);
        for (int i = 0; single && i < array.dims().get(0).plus(); i++) {
          String value = array.cell(owner, i, 0, 0);
          line(out, List.of(field.name + "[" + i + "]", value, "", field.meaning));
        }
        if (!single) {
          line(out, List.of(field.name, "", table, field.meaning));
        }
      } else {
        for (Map.Entry<String, String> value : field.values(owner).entrySet()) {
          line(out, List.of(field.name + value.getKey(), value.getValue(), "", field.meaning));
        }
      }
    }
  }

  private void writeArrays(List<ArrayField<T>> columns, Writer out) throws IOException {
    List<Dim> dims = rowDims(columns.get(0));
    List<String> head = new ArrayList<>();
    for (Dim dim : dims) {
      String index = index(dim);
      head.add(head.contains(index) ? index + "2" : index);
    }
    for (ArrayField<T> column : columns) {
      int width = width(column);
      for (int c = 0; c < Math.max(1, width); c++) {
        head.add(width == 0 ? column.name : column.name + "[" + c + "]");
      }
    }
    line(out, head);
    writeRows(columns, dims, 0, new int[4], out);
  }

  private void writeRows(
      List<ArrayField<T>> columns, List<Dim> dims, int depth, int[] at, Writer out)
      throws IOException {
    if (depth < dims.size()) {
      int length = dims.get(depth).length(sizes);
      for (int k = 0; k < length; k++) {
        at[depth] = k;
        writeRows(columns, dims, depth + 1, at, out);
      }
      return;
    }
    StringBuilder row = new StringBuilder();
    for (int d = 0; d < depth; d++) {
      row.append(d == 0 ? "" : ",").append(at[d]);
    }
    for (ArrayField<T> column : columns) {
      int width = width(column);
      for (int c = 0; c < Math.max(1, width); c++) {
        at[depth] = width == 0 ? 0 : c;
        row.append(',').append(column.cell(owner, at[0], at[1], at[2]));
      }
      at[depth] = 0;
    }
    out.append(row).append('\n');
  }

  /** How many columns the last dimension makes; 0 where it makes rows. */
  private static int width(ArrayField<?> array) {
    Dim last = array.dims().get(array.dims().size() - 1);
    return last.size().isEmpty() ? last.plus() : 0;
  }

  private static List<Dim> rowDims(ArrayField<?> array) {
    List<Dim> dims = array.dims();
    return width(array) == 0 ? dims : dims.subList(0, dims.size() - 1);
  }

  /** For example {@code slots-users}; arrays over nothing are single values. */
  private static String name(ArrayField<?> array) {
    List<String> parts = new ArrayList<>();
    for (Dim dim : rowDims(array)) {
      parts.add(plural(dim));
    }
    return parts.isEmpty() ? FIELDS : String.join("-", parts);
  }

  private static String plural(Dim dim) {
    if (dim.size().equals("slots") && dim.plus() == 1) {
      return "locations";
    }
    return dim.size().isEmpty() ? "entries" : dim.plus() == 0 ? dim.size() : dim.size() + "More";
  }

  private static String index(Dim dim) {
    String plural = plural(dim);
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    for (int c = 0; c < cells.size(); c++) {
      out.append(c == 0 ? "" : ",").append(quoted(cells.get(c)));
    }
    out.append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** A single value as a table shows it. */
  static String text(Object value) {
    return value instanceof Double number ? Decimal.format(number) : String.valueOf(value);
  }
}
