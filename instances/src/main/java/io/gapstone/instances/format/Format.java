package io.gapstone.instances.format;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
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
      if (field.group().contains(".")) {
        throw new IllegalArgumentException(field.name + " has more than one dot");
      }
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
    JsonOutput json = new JsonOutput(out);
    Map<String, Long> sizes = new HashMap<>();
    json.open('{');
    json.name("format");
    json.text(id);
    json.name("version");
    json.whole(version);
    String group = "";
    for (Field<T> field : fields.values()) {
      group = moveTo(field.group(), group, json);
      if (field.present(value)) {
        json.name(field.key());
        field.write(value, json, sizes(value, sizes));
      }
    }
    moveTo("", group, json);
    json.close('}');
    json.flush();
  }

  /** The value as tables. */
  public Tables<T> tables(T value) {
    return new Tables<>(value, List.copyOf(fields.values()), sizes(value, new HashMap<>()));
  }

  /** Sizes are asked once per file. */
  private ToLongFunction<String> sizes(T value, Map<String, Long> known) {
    return name ->
        known.computeIfAbsent(
            name, n -> ((SizeField<T>) fields.get("sizes." + n)).size.applyAsLong(value));
  }

  private static String moveTo(String group, String from, JsonOutput json) throws IOException {
    if (!group.equals(from)) {
      if (!from.isEmpty()) {
        json.close('}');
      }
      if (!group.isEmpty()) {
        json.name(group);
        json.open('{');
      }
    }
    return group;
  }

  /**
   * What stands in a file's field {@code format}. Nothing is read after it; in a canonical file it
   * comes first.
   *
   * @param file the name for error messages
   */
  public static String idIn(String file, InputStream stream) throws IOException {
    try (JsonInput in = new JsonInput(file, stream, 1 << 9)) {
      begin(in, "Gapstone");
      while (in.next() == Token.NAME) {
        boolean found = in.name().equals("format");
        in.at(found ? "format" : "");
        in.next();
        if (found) {
          String id = in.text();
          if (!id.matches("[a-z0-9/-]{1,60}")) {
            throw in.bad(in.shown() + "; it must be the name of a Gapstone format");
          }
          return id;
        }
        in.skip();
      }
      in.at("format");
      throw in.bad("is missing; it must be given");
    }
  }

  private static void begin(JsonInput in, String kind) {
    if (in.next() != Token.OBJECT) {
      throw in.bad("is not a JSON object; it must be a " + kind + " file");
    }
  }

  /**
   * Reads and checks one file.
   *
   * @param file the name for error messages
   */
  public T read(String file, InputStream stream) throws IOException {
    try (JsonInput in = new JsonInput(file, stream)) {
      Values values = new Values();
      begin(in, id);
      readObject(in, "", values);
      in.at("");
      in.next();
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
        in.at("");
        throw in.bad(e);
      }
    }
  }

  private void require(Values values, String name, JsonInput in) {
    in.at(name);
    if (!values.has(name)) {
      throw in.bad("is missing; it must be given");
    }
  }

  private void readObject(JsonInput in, String prefix, Values values) {
    while (in.next() == Token.NAME) {
      String key = in.name();
      String name = prefix + key;
      in.at(name);
      Token token = in.next();
      Field<T> field = key.contains(".") ? null : fields.get(name);
      if (field != null) {
        putOnce(values, name, field.read(in), in);
        in.at(name);
      } else if (prefix.isEmpty() && name.equals("format")) {
        String given = in.text();
        if (!given.equals(id)) {
          throw in.bad(in.shown() + "; it must be " + id);
        }
        putOnce(values, name, given, in);
      } else if (prefix.isEmpty() && name.equals("version")) {
        long given = in.whole();
        if (given != version) {
          throw in.bad("is " + given + "; this Gapstone reads version " + version);
        }
        putOnce(values, name, given, in);
      } else if (token == Token.OBJECT && prefix.isEmpty() && isGroup(name)) {
        if (values.has(name)) {
          throw in.bad("occurs twice; each field may occur once");
        }
        values.put(name, Boolean.TRUE);
        readObject(in, name + ".", values);
      } else if (isGroup(name)) {
        throw in.bad(in.shown() + "; it must be an object");
      } else {
        throw unknown(in, id + " files", name, fields.keySet());
      }
    }
  }

  static BadInputException unknown(
      JsonInput in, String owner, String name, Collection<String> known) {
    String nearest = Choice.nearest(name, known);
    in.at(name.isEmpty() ? "the empty name" : in.field());
    return in.bad(
        "is not a field of "
            + owner
            + (nearest.isEmpty() ? "" : "; maybe " + nearest + " is meant"));
  }

  private static void putOnce(Values values, String name, Object value, JsonInput in) {
    in.at(name);
    if (values.has(name)) {
      throw in.bad("occurs twice; each field may occur once");
    }
    values.put(name, value);
  }

  private boolean isGroup(String name) {
    return !name.isEmpty() && fields.values().stream().anyMatch(f -> f.group().equals(name));
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
