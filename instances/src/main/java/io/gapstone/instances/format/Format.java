package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.math.Decimal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One kind of file: its fields in canonical order.
 *
 * <p>The canonical bytes have these fields in this order, no white space and {@link Decimal}
 * numbers. A reader accepts the fields in any order.
 *
 * @param <T> what a file holds
 */
public final class Format<T> {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String id;
  private final int version;
  private final String title;
  private final Map<String, Field<T>> fields;
  private final Function<Values, T> build;

  Format(String id, int version, String title, List<Field<T>> fields, Function<Values, T> build) {
    this.id = id;
    this.version = version;
    this.title = title;
    this.build = build;
    this.fields = new LinkedHashMap<>();
    for (Field<T> field : fields) {
      if (this.fields.put(field.name, field) != null) {
        throw new IllegalArgumentException("two fields are named " + field.name);
      }
    }
  }

  /** Begins a description; {@code id} and {@code version} stand at the head of each file. */
  public static <T> FormatBuilder<T> named(String id, int version, String title) {
    return new FormatBuilder<>(id, version, title);
  }

  /** What stands in the file's field {@code format}. */
  public String id() {
    return id;
  }

  public int version() {
    return version;
  }

  /** Writes the canonical bytes; the stream stays open. */
  public void write(T value, OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    Map<String, Long> sizes = new HashMap<>();
    json.writeStartObject();
    json.writeStringField("format", id);
    json.writeNumberField("version", version);
    String group = "";
    for (Field<T> field : fields.values()) {
      group = moveTo(field.group(), group, json);
      if (!field.present(value)) {
        continue;
      }
      json.writeFieldName(field.key());
      field.write(value, json, sizes(value, sizes));
    }
    moveTo("", group, json);
    json.writeEndObject();
    json.close();
  }

  /** Sizes are the values of {@code Whole} fields, asked once per file. */
  private ToLongFunction<String> sizes(T value, Map<String, Long> known) {
    return name ->
        known.computeIfAbsent(
            name, n -> ((SizeField<T>) fields.get("sizes." + n)).size.applyAsLong(value));
  }

  private static String moveTo(String group, String from, JsonGenerator json) throws IOException {
    if (!group.equals(from)) {
      if (!from.isEmpty()) {
        json.writeEndObject();
      }
      if (!group.isEmpty()) {
        json.writeObjectFieldStart(group);
      }
    }
    return group;
  }

  /**
   * Reads and checks one file.
   *
   * @param file the name for error messages
   */
  public T read(String file, InputStream stream) throws IOException {
    try (JsonInput in = new JsonInput(file, stream)) {
      Values values = new Values();
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.bad("is not a JSON object; it must be a " + id + " file");
      }
      readObject(in, "", values);
      if (in.next() != null) {
        throw in.bad("goes on after its end; it must hold one JSON object");
      }
      for (String name : List.of("format", "version")) {
        require(values, name, in);
      }
      ToLongFunction<String> sizes = name -> values.whole("sizes." + name);
      for (Field<T> field : fields.values()) {
        if (field.required() && !(field instanceof ArrayField)) {
          require(values, field.name, in);
        }
      }
      for (Field<T> field : fields.values()) {
        if (field.required()) {
          require(values, field.name, in);
        }
        if (values.has(field.name)) {
          field.checkLengths(values.raw(field.name), sizes, in);
          values.put(field.name, field.finish(values.raw(field.name)));
        }
      }
      try {
        return build.apply(values);
      } catch (IllegalArgumentException e) {
        throw new BadInputException(file + ": " + e.getMessage(), e);
      }
    }
  }

  private void require(Values values, String name, JsonInput in) {
    in.at(name);
    if (!values.has(name)) {
      throw in.bad("is missing; it must be given");
    }
  }

  private void readObject(JsonInput in, String prefix, Values values) throws IOException {
    while (in.next() == JsonToken.FIELD_NAME) {
      String name = prefix + in.name();
      in.at(name);
      JsonToken token = in.next();
      Field<T> field = fields.get(name);
      if (field != null) {
        putOnce(values, name, field.read(in), in);
        in.at(name);
      } else if (prefix.isEmpty() && name.equals("format")) {
        String given = in.text();
        if (!given.equals(id)) {
          throw in.bad("is '" + given + "'; it must be " + id);
        }
        putOnce(values, name, given, in);
      } else if (prefix.isEmpty() && name.equals("version")) {
        long given = in.whole();
        if (given != version) {
          throw in.bad(
              "is " + given + "; this Gapstone reads version " + version + ". Maybe update it?");
        }
        putOnce(values, name, given, in);
      } else if (token == JsonToken.START_OBJECT && prefix.isEmpty() && isGroup(name)) {
        if (values.has(name)) {
          throw in.bad("occurs twice; each field may occur once");
        }
        values.put(name, Boolean.TRUE);
        readObject(in, name + ".", values);
      } else if (isGroup(name)) {
        throw in.bad(in.shown() + "; it must be an object");
      } else {
        String nearest = Choice.nearest(name, fields.keySet());
        throw in.bad(
            "is not a field of "
                + id
                + " files"
                + (nearest.isEmpty() ? "" : ". Maybe " + nearest + " is meant?"));
      }
    }
    if (in.token() != JsonToken.END_OBJECT) {
      throw in.bad(in.shown() + "; it must be complete");
    }
  }

  private static void putOnce(Values values, String name, Object value, JsonInput in) {
    in.at(name);
    if (values.has(name)) {
      throw in.bad("occurs twice; each field may occur once");
    }
    values.put(name, value);
  }

  private boolean isGroup(String name) {
    return fields.values().stream().anyMatch(f -> f.group().equals(name));
  }

  /** One line per field: name, dimensions, meaning. */
  public List<String[]> describe() {
    List<String[]> rows = new ArrayList<>();
    for (Field<T> field : fields.values()) {
      StringBuilder dims = new StringBuilder();
      field.dims().forEach(d -> dims.append('[').append(d).append(']'));
      rows.add(new String[] {field.name, dims.toString(), field.meaning});
    }
    return rows;
  }

  /** Writes the JSON Schema (draft 2020-12), indented, for people and other tools. */
  public void writeSchema(OutputStream out) throws IOException {
    new SchemaWriter<>(id, version, title, fields.values()).write(out);
  }
}
