package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A whole number that arrays refer to by name; it lies in the object {@code sizes}. */
final class SizeField<T> extends Field<T> {

  /** The largest size that any format may allow, so that an array's length is an int. */
  private static final long LARGEST = 1_000_000_000;

  final ToLongFunction<T> size;
  private final ScalarField.Whole<T> whole;

  SizeField(String name, String meaning, long low, long high, ToLongFunction<T> size) {
    super("sizes." + name, meaning);
    if (low < 0 || high > LARGEST) {
      throw new IllegalArgumentException(name + " must be between 0 and " + LARGEST);
    }
    this.size = size;
    this.whole =
        new ScalarField.Whole<>(
            this.name, meaning, true, low, high, v -> Optional.of(size.applyAsLong(v)));
  }

  @Override
  void write(T owner, JsonOutput out, ToLongFunction<String> sizes) throws IOException {
    out.whole(size.applyAsLong(owner));
  }

  @Override
  Map<String, String> values(T owner) {
    return whole.values(owner);
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
