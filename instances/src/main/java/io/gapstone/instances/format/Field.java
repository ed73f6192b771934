package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One field of a file: how it is written, read, checked and described.
 *
 * @param <T> what the whole file holds
 */
abstract class Field<T> {

  /** Dotted: {@code trace.dataBits} lies in the object {@code trace}. */
  final String name;

  /** What it means, with its unit and equation symbol. */
  final String meaning;

  Field(String name, String meaning) {
    this.name = name;
    this.meaning = meaning;
  }

  /** The last part of the dotted name. */
  final String key() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The group part of the dotted name, "" at the top. */
  final String group() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  boolean required() {
    return true;
  }

  /** Whether this value has something to write; always so for required fields. */
  boolean present(T owner) {
    return true;
  }

  /** How long the field's arrays are; empty for a single value. */
  List<Dim> dims() {
    return List.of();
  }

  /** Writes the value, without its key. */
  abstract void write(T owner, JsonOutput out, ToLongFunction<String> sizes) throws IOException;

  /**
   * What is not an array as texts, by what is added to the field's name; nothing where it has no
   * value.
   */
  Map<String, String> values(T owner) {
    return Map.of();
  }

  /** Reads the value that the input stands at. */
  abstract Object read(JsonInput in);

  /** Checks array lengths once all sizes are known. */
  void checkLengths(Object value, ToLongFunction<String> sizes, JsonInput in) {}

  /** The value as it is handed to the caller. */
  Object finish(Object value) {
    return value;
  }

  /** Writes the JSON Schema keywords of the value into an open object. */
  abstract void schema(JsonGenerator out) throws IOException;
}
