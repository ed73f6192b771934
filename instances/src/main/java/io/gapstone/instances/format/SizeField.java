package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A whole number that arrays refer to by name; it lies in the object {@code sizes}. */
final class SizeField<T> extends Field<T> {

  final ToLongFunction<T> size;
  private final ScalarField.Whole<T> whole;

  SizeField(String name, String meaning, long low, long high, ToLongFunction<T> size) {
    super("sizes." + name, meaning);
    this.size = size;
    this.whole =
        new ScalarField.Whole<>(
            this.name, meaning, true, low, high, v -> Optional.of(size.applyAsLong(v)));
  }

  @Override
  void write(T owner, JsonGenerator out, ToLongFunction<String> sizes) throws IOException {
    out.writeNumber(size.applyAsLong(owner));
  }

  @Override
  Object read(JsonInput in) {
    return whole.read(in);
  }

  @Override
  void schema(JsonGenerator out) throws IOException {
    whole.schema(out);
  }
}
