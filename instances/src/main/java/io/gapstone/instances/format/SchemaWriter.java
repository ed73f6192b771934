package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a format's fields as a JSON Schema. */
record SchemaWriter<T>(String id, int version, String title, Collection<Field<T>> fields) {

  void write(OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    json.setPrettyPrinter(printer);
    json.writeStartObject();
    json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringField("title", title);
    Map<String, List<Field<T>>> groups = new LinkedHashMap<>();
    for (Field<T> field : fields) {
      groups.computeIfAbsent(field.group(), g -> new ArrayList<>()).add(field);
    }
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("format");
    json.writeStringField("const", id);
    json.writeEndObject();
    json.writeObjectFieldStart("version");
    json.writeNumberField("const", version);
    json.writeEndObject();
    for (Map.Entry<String, List<Field<T>>> group : groups.entrySet()) {
      if (group.getKey().isEmpty()) {
        for (Field<T> field : group.getValue()) {
          property(field, json);
        }
      } else {
        json.writeObjectFieldStart(group.getKey());
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Field<T> field : group.getValue()) {
          property(field, json);
        }
        json.writeEndObject();
        required(group.getValue().stream().filter(Field::required).map(Field::key).toList(), json);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    List<String> required = new ArrayList<>(List.of("format", "version"));
    for (Map.Entry<String, List<Field<T>>> group : groups.entrySet()) {
      if (group.getKey().isEmpty()) {
        group.getValue().stream().filter(Field::required).forEach(f -> required.add(f.key()));
      } else if (group.getValue().stream().anyMatch(Field::required)) {
        required.add(group.getKey());
      }
    }
    required(required, json);
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  static void property(Field<?> field, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field.key());
    json.writeStringField("description", field.meaning);
    field.schema(json);
    json.writeEndObject();
  }

  static void required(List<String> names, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("required");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeBooleanField("additionalProperties", false);
  }
}
