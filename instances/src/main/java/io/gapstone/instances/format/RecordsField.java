package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A list of objects, each with the same fields and on a line of its own. */
final class RecordsField<T, E> extends Field<T> {

  private static final int MOST_RECORDS = 1_000_000;

  private final Map<String, Field<E>> fields = new LinkedHashMap<>();
  private final Function<T, List<E>> get;
  private final Function<Values, E> build;

  RecordsField(
      String name,
      String meaning,
      List<Field<E>> fields,
      Function<T, List<E>> get,
      Function<Values, E> build) {
    super(name, meaning);
    this.get = get;
    this.build = build;
    fields.forEach(field -> this.fields.put(field.name, field));
  }

  @Override
  void write(T owner, JsonOutput out, ToLongFunction<String> sizes) throws IOException {
    out.open('[');
    for (E entry : get.apply(owner)) {
      out.newLine();
      out.open('{');
      for (Field<E> field : fields.values()) {
        if (field.present(entry)) {
          out.name(field.name);
          field.write(entry, out, sizes);
        }
      }
      out.close('}');
    }
    out.close(']');
  }

  @Override
  Object read(JsonInput in) {
    if (in.token() != Token.LIST) {
      throw in.bad(in.shown() + "; it must be a list");
    }
    List<E> entries = new ArrayList<>();
    while (in.next() != Token.END_LIST) {
      in.at(name + "[" + entries.size() + "]");
      if (entries.size() == MOST_RECORDS) {
        throw in.bad("is one too many; at most " + MOST_RECORDS + " are allowed");
      }
      entries.add(readRecord(in));
    }
    return List.copyOf(entries);
  }

  private E readRecord(JsonInput in) {
    String own = in.field();
    if (in.token() != Token.OBJECT) {
      throw in.bad(in.shown() + "; it must be an object");
    }
    Values values = new Values();
    while (in.next() == Token.NAME) {
      String key = in.name();
      in.at(own + "." + key);
      Field<E> field = fields.get(key);
      if (field == null) {
        throw Format.unknown(in, name, key, fields.keySet());
      }
      if (values.has(key)) {
        throw in.bad("occurs twice; each field may occur once");
      }
      in.next();
      values.put(key, field.read(in));
    }
    for (Field<E> field : fields.values()) {
      in.at(own + "." + field.name);
      if (field.required() && !values.has(field.name)) {
        throw in.bad("is missing; it must be given");
      }
    }
    in.at(own);
    try {
      return build.apply(values);
    } catch (IllegalArgumentException e) {
      throw in.bad(e);
    }
  }

  @Override
  void schema(JsonGenerator out) throws IOException {
    out.writeStringField("type", "array");
    out.writeNumberField("maxItems", MOST_RECORDS);
    out.writeObjectFieldStart("items");
    out.writeStringField("type", "object");
    out.writeObjectFieldStart("properties");
    for (Field<E> field : fields.values()) {
      SchemaWriter.property(field, out);
    }
    out.writeEndObject();
    SchemaWriter.required(
        fields.values().stream().filter(Field::required).map(Field::key).toList(), out);
    out.writeEndObject();
  }
}
