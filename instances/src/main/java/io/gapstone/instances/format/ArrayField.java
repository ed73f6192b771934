package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gapstone.core.math.Decimal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * A list of numbers, or a list of lists and so on, as deep as its dimensions.
 *
 * <p>Reading never allocates from a claimed length: the buffer grows with the numbers that really
 * come, so a false length costs nothing.
 */
abstract class ArrayField<T> extends Field<T> {

  /** The most numbers that one array may hold. */
  static final int MAX_NUMBERS = 1 << 28;

  private final List<Dim> dims;
  private final Range range;
  private final String type;

  private ArrayField(String name, String meaning, List<Dim> dims, Range range, String type) {
    super(name, meaning);
    this.dims = dims;
    this.range = range;
    this.type = type;
  }

  @Override
  final List<Dim> dims() {
    return dims;
  }

  @Override
  final void write(T owner, JsonOutput out, ToLongFunction<String> sizes) throws IOException {
    int[] at = new int[3];
    writeLevel(owner, out, sizes, 0, at);
  }

  private void writeLevel(
      T owner, JsonOutput out, ToLongFunction<String> sizes, int depth, int[] at)
      throws IOException {
    int length = dims.get(depth).length(sizes);
    out.open('[');
    for (int k = 0; k < length; k++) {
      at[depth] = k;
      if (depth + 1 < dims.size()) {
        writeLevel(owner, out, sizes, depth + 1, at);
      } else {
        writeCell(owner, at[0], at[1], at[2], out);
      }
    }
    out.close(']');
  }

  /** A number as text. */
  abstract String cell(T owner, int i, int j, int k);

  abstract void writeCell(T owner, int i, int j, int k, JsonOutput out) throws IOException;

  @Override
  final Object read(JsonInput in) {
    Buffer buffer = newBuffer();
    readLevel(in, 0, buffer);
    return buffer;
  }

  private int readLevel(JsonInput in, int depth, Buffer buffer) {
    if (in.token() != Token.LIST) {
      throw in.bad(in.shown() + "; it must be a list");
    }
    int count = 0;
    boolean deepest = depth + 1 == dims.size();
    for (Token token = in.next(); token != Token.END_LIST; token = in.next()) {
      if (deepest) {
        if (buffer.size == MAX_NUMBERS) {
          throw in.bad("holds too many numbers; at most " + MAX_NUMBERS + " are allowed");
        }
        buffer.readNumber(in, range);
      } else {
        int length = readLevel(in, depth + 1, buffer);
        if (buffer.lengths[depth + 1] < 0) {
          buffer.lengths[depth + 1] = length;
        } else if (buffer.lengths[depth + 1] != length) {
          throw in.bad(
              "has inner lists of "
                  + buffer.lengths[depth + 1]
                  + " and of "
                  + length
                  + "; all must be of one length");
        }
      }
      count++;
    }
    if (depth == 0) {
      buffer.lengths[0] = count;
    }
    return count;
  }

  @Override
  final void checkLengths(Object value, ToLongFunction<String> sizes, JsonInput in) {
    int[] lengths = ((Buffer) value).lengths;
    for (int depth = 0; depth < dims.size(); depth++) {
      int expected = dims.get(depth).length(sizes);
      int actual = Math.max(lengths[depth], 0);
      if (actual != expected) {
        String where = depth == 0 ? "has " : "has inner lists of ";
        throw in.bad(
            where + actual + " entries; it must be " + expected + " (" + dims.get(depth) + ")");
      }
      if (expected == 0) {
        return;
      }
    }
  }

  @Override
  final Object finish(Object value) {
    return ((Buffer) value).toArray();
  }

  abstract Buffer newBuffer();

  @Override
  final void schema(JsonGenerator out) throws IOException {
    for (Dim dim : dims) {
      out.writeStringField("type", "array");
      out.writeStringField("$comment", "length: " + dim);
      out.writeObjectFieldStart("items");
    }
    numberSchema(out, type, range);
    for (int depth = 0; depth < dims.size(); depth++) {
      out.writeEndObject();
    }
  }

  static void numberSchema(JsonGenerator out, String type, Range range) throws IOException {
    out.writeStringField("type", type);
    out.writeFieldName(range.openLow() ? "exclusiveMinimum" : "minimum");
    out.writeNumber(Decimal.format(range.low()));
    out.writeFieldName("maximum");
    out.writeNumber(Decimal.format(range.high()));
  }

  /** Numbers as they come, and how long the lists were. */
  abstract static class Buffer {
    /** By depth; -1 where no list was seen. */
    final int[] lengths = {-1, -1, -1};

    int size;

    abstract void readNumber(JsonInput in, Range range);

    abstract Object toArray();

    /** The field's name with the indices of the number that is read now. */
    final void reject(JsonInput in, Range range) {
      String own = in.field();
      in.at(own + "[#" + size + "]");
      throw in.bad(in.shown() + "; it must be " + range.expectation());
    }

    /** The next capacity; the lists are longer than memory where {@code copy} fails. */
    final <A> A grow(JsonInput in, IntFunction<A> copy) {
      try {
        return copy.apply((int) Math.min(MAX_NUMBERS, Math.max(64L, 2L * size)));
      } catch (OutOfMemoryError e) {
        throw in.bad("does not fit into memory; Java must be given more, with -Xmx");
      }
    }
  }

  /** A cell of a list of real numbers; unused indices are 0. */
  interface RealCell<T> {
    double at(T owner, int i, int j, int k);
  }

  /** A cell of a list of whole numbers; unused indices are 0. */
  interface WholeCell<T> {
    int at(T owner, int i, int j, int k);
  }

  /** Real numbers. */
  static final class Reals<T> extends ArrayField<T> {
    private final RealCell<T> cell;

    Reals(String name, String meaning, List<Dim> dims, Range range, RealCell<T> cell) {
      super(name, meaning, dims, range, "number");
      this.cell = cell;
    }

    @Override
    void writeCell(T owner, int i, int j, int k, JsonOutput out) throws IOException {
      out.number(cell.at(owner, i, j, k));
    }

    @Override
    String cell(T owner, int i, int j, int k) {
      return Decimal.format(cell.at(owner, i, j, k));
    }

    @Override
    Buffer newBuffer() {
      return new RealBuffer();
    }
  }

  /** Whole numbers. */
  static final class Wholes<T> extends ArrayField<T> {
    private final WholeCell<T> cell;

    Wholes(String name, String meaning, List<Dim> dims, Range range, WholeCell<T> cell) {
      super(name, meaning, dims, range.within(Integer.MIN_VALUE, Integer.MAX_VALUE), "integer");
      this.cell = cell;
    }

    @Override
    void writeCell(T owner, int i, int j, int k, JsonOutput out) throws IOException {
      out.whole(cell.at(owner, i, j, k));
    }

    @Override
    String cell(T owner, int i, int j, int k) {
      return Integer.toString(cell.at(owner, i, j, k));
    }

    @Override
    Buffer newBuffer() {
      return new WholeBuffer();
    }
  }

  private static final class RealBuffer extends Buffer {
    private double[] numbers = {};

    @Override
    void readNumber(JsonInput in, Range range) {
      double value = in.number();
      if (!range.contains(value)) {
        reject(in, range);
      }
      if (size == numbers.length) {
        numbers = grow(in, capacity -> Arrays.copyOf(numbers, capacity));
      }
      numbers[size++] = value;
    }

    @Override
    Object toArray() {
      return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
    }
  }

  private static final class WholeBuffer extends Buffer {
    private int[] numbers = {};

    @Override
    void readNumber(JsonInput in, Range range) {
      long value = in.whole();
      if (!range.contains(value)) {
        reject(in, range);
      }
      if (size == numbers.length) {
        numbers = grow(in, capacity -> Arrays.copyOf(numbers, capacity));
      }
      numbers[size++] = (int) value;
    }

    @Override
    Object toArray() {
      return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
    }
  }
}
