package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Fields that hold a single value. */
abstract class ScalarField<T, V> extends Field<T> {

  private static final int MOST_ENTRIES = 1_000;

  private final Function<T, Optional<V>> get;
  private final boolean required;

  private ScalarField(String name, String meaning, boolean required, Function<T, Optional<V>> get) {
    super(name, meaning);
    this.required = required;
    this.get = get;
  }

  @Override
  final boolean required() {
    return required;
  }

  @Override
  final boolean present(T owner) {
    return get.apply(owner).isPresent();
  }

  @Override
  final void write(T owner, JsonOutput out, ToLongFunction<String> sizes) throws IOException {
    write(get.apply(owner).orElseThrow(), out);
  }

  abstract void write(V value, JsonOutput out) throws IOException;

  @Override
  final Map<String, String> values(T owner) {
    Map<String, String> values = new LinkedHashMap<>();
    get.apply(owner).ifPresent(value -> flatten("", value, values));
    return values;
  }

  private static void flatten(String name, Object value, Map<String, String> values) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> flatten(name + "." + key, entry, values));
    } else if (value instanceof double[] numbers) {
      for (int k = 0; k < numbers.length; k++) {
        values.put(name + "[" + k + "]", Tables.text(numbers[k]));
      }
    } else {
      values.put(name, Tables.text(value));
    }
  }

  /** A text, one of {@code allowed} where that is not empty. */
  static final class Text<T> extends ScalarField<T, String> {
    private final List<String> allowed;

    Text(
        String name,
        String meaning,
        boolean required,
        List<String> allowed,
        Function<T, Optional<String>> get) {
      super(name, meaning, required, get);
      this.allowed = allowed;
    }

    @Override
    void write(String value, JsonOutput out) throws IOException {
      out.text(value);
    }

    @Override
    Object read(JsonInput in) {
      String value = in.text();
      if (!allowed.isEmpty() && !allowed.contains(value)) {
        throw in.bad(in.shown() + "; it must be " + String.join(" or ", allowed));
      }
      return value;
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      textSchema(out);
      if (!allowed.isEmpty()) {
        out.writeArrayFieldStart("enum");
        for (String word : allowed) {
          out.writeString(word);
        }
        out.writeEndArray();
      }
    }
  }

  /** A whole number. */
  static final class Whole<T> extends ScalarField<T, Long> {
    private final long low;
    private final long high;

    Whole(
        String name,
        String meaning,
        boolean required,
        long low,
        long high,
        Function<T, Optional<Long>> get) {
      super(name, meaning, required, get);
      this.low = low;
      this.high = high;
    }

    @Override
    void write(Long value, JsonOutput out) throws IOException {
      out.whole(value);
    }

    @Override
    Object read(JsonInput in) {
      long value = in.whole();
      if (value < low || value > high) {
        throw in.bad(
            "is "
                + value
                + "; it must be "
                + (low == high ? "" + low : "between " + low + " and " + high));
      }
      return value;
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      out.writeStringField("type", "integer");
      out.writeNumberField("minimum", low);
      out.writeNumberField("maximum", high);
    }
  }

  /** A real number. */
  static final class Real<T> extends ScalarField<T, Double> {
    private final Range range;

    Real(
        String name,
        String meaning,
        boolean required,
        Range range,
        Function<T, Optional<Double>> get) {
      super(name, meaning, required, get);
      this.range = range;
    }

    @Override
    void write(Double value, JsonOutput out) throws IOException {
      out.number(value);
    }

    @Override
    Object read(JsonInput in) {
      double value = in.number();
      if (!range.contains(value)) {
        throw in.bad(in.shown() + "; it must be " + range.expectation());
      }
      return value;
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      ArrayField.numberSchema(out, "number", range);
    }
  }

  /** True or false. */
  static final class Flag<T> extends ScalarField<T, Boolean> {

    Flag(String name, String meaning, Function<T, Boolean> get) {
      super(name, meaning, true, get.andThen(Optional::of));
    }

    @Override
    void write(Boolean value, JsonOutput out) throws IOException {
      out.flag(value);
    }

    @Override
    Object read(JsonInput in) {
      return in.flag();
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      out.writeStringField("type", "boolean");
    }
  }

  /** An object whose values are texts, in the order of their names. */
  static final class Texts<T> extends ScalarField<T, SortedMap<String, String>> {

    Texts(String name, String meaning, Function<T, SortedMap<String, String>> get) {
      super(name, meaning, true, get.andThen(Optional::of));
    }

    @Override
    void write(SortedMap<String, String> value, JsonOutput out) throws IOException {
      out.open('{');
      for (Map.Entry<String, String> entry : value.entrySet()) {
        out.name(entry.getKey());
        out.text(entry.getValue());
      }
      out.close('}');
    }

    @Override
    Object read(JsonInput in) {
      SortedMap<String, String> map = new TreeMap<>();
      readEntries(in, map, () -> in.text());
      return map;
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      mapSchema(out, () -> textSchema(out));
    }
  }

  /** An object whose values are numbers, in the order of their names. */
  static final class Numbers<T> extends ScalarField<T, SortedMap<String, Double>> {

    Numbers(String name, String meaning, Function<T, SortedMap<String, Double>> get) {
      super(name, meaning, true, get.andThen(Optional::of));
    }

    @Override
    void write(SortedMap<String, Double> value, JsonOutput out) throws IOException {
      out.open('{');
      for (Map.Entry<String, Double> entry : value.entrySet()) {
        out.name(entry.getKey());
        out.number(entry.getValue());
      }
      out.close('}');
    }

    @Override
    Object read(JsonInput in) {
      SortedMap<String, Double> map = new TreeMap<>();
      readEntries(in, map, () -> finite(in));
      return map;
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      mapSchema(out, () -> ArrayField.numberSchema(out, "number", Range.any()));
    }

    private static double finite(JsonInput in) {
      double value = in.number();
      if (!Range.any().contains(value)) {
        throw in.bad(in.shown() + "; it must be " + Range.any().expectation());
      }
      return value;
    }
  }

  /** An object whose values are lists of numbers, in the order of their names. */
  static final class NumberLists<T> extends ScalarField<T, SortedMap<String, double[]>> {

    NumberLists(String name, String meaning, Function<T, SortedMap<String, double[]>> get) {
      super(name, meaning, true, get.andThen(Optional::of));
    }

    @Override
    void write(SortedMap<String, double[]> value, JsonOutput out) throws IOException {
      out.open('{');
      for (Map.Entry<String, double[]> entry : value.entrySet()) {
        out.name(entry.getKey());
        out.open('[');
        for (double number : entry.getValue()) {
          out.number(number);
        }
        out.close(']');
      }
      out.close('}');
    }

    @Override
    Object read(JsonInput in) {
      SortedMap<String, double[]> map = new TreeMap<>();
      readEntries(in, map, () -> list(in));
      return map;
    }

    private static double[] list(JsonInput in) {
      if (in.token() != Token.LIST) {
        throw in.bad(in.shown() + "; it must be a list");
      }
      double[] numbers = {};
      int size = 0;
      while (in.next() != Token.END_LIST) {
        if (size == ArrayField.MAX_NUMBERS) {
          throw in.bad(
              "holds too many numbers; at most " + ArrayField.MAX_NUMBERS + " are allowed");
        }
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, Math.max(16, 2 * size));
        }
        numbers[size++] = Numbers.finite(in);
      }
      return Arrays.copyOf(numbers, size);
    }

    @Override
    void schema(JsonGenerator out) throws IOException {
      mapSchema(
          out,
          () -> {
            out.writeStringField("type", "array");
            out.writeObjectFieldStart("items");
            ArrayField.numberSchema(out, "number", Range.any());
            out.writeEndObject();
          });
    }
  }

  private static void textSchema(JsonGenerator out) throws IOException {
    out.writeStringField("type", "string");
    out.writeNumberField("maxLength", JsonInput.LONGEST_TEXT);
  }

  private static void mapSchema(JsonGenerator out, SchemaPart values) throws IOException {
    out.writeStringField("type", "object");
    out.writeNumberField("maxProperties", MOST_ENTRIES);
    out.writeObjectFieldStart("additionalProperties");
    values.write();
    out.writeEndObject();
  }

  /** Writes the keywords of a nested schema. */
  private interface SchemaPart {
    void write() throws IOException;
  }

  private static <V> void readEntries(JsonInput in, SortedMap<String, V> map, Supplier<V> value) {
    String own = in.field();
    if (in.token() != Token.OBJECT) {
      throw in.bad(in.shown() + "; it must be an object");
    }
    while (in.next() == Token.NAME) {
      String key = in.name();
      in.at(own + "." + key);
      if (map.size() >= MOST_ENTRIES) {
        throw in.bad("is one too many; at most " + MOST_ENTRIES + " entries are allowed");
      }
      in.next();
      if (map.put(key, value.get()) != null) {
        throw in.bad("occurs twice; each field may occur once");
      }
    }
    in.at(own);
  }
}
