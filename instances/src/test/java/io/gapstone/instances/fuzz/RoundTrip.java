package io.gapstone.instances.fuzz;

import io.gapstone.core.BadInputException;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.gzip.GzipInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads bytes as they are, and as gzip where they begin as gzip does. */
final class RoundTrip {

  private RoundTrip() {}

  static <T> void check(Format<T> format, byte[] bytes) throws IOException {
    T value;
    try {
      value = format.read("file", open(bytes));
    } catch (BadInputException e) {
      String sentence = e.getMessage();
      if (!sentence.startsWith("file: ") || !sentence.endsWith(".") || sentence.contains("\n")) {
        throw new AssertionError("not one sentence: " + sentence);
      }
      return;
    }
    byte[] canonical = write(format, value);
    byte[] again = write(format, format.read("file", new ByteArrayInputStream(canonical)));
    if (!Arrays.equals(canonical, again)) {
      throw new AssertionError("what was written reads back as something else");
    }
  }

  private static InputStream open(byte[] bytes) throws IOException {
    InputStream plain = new ByteArrayInputStream(bytes);
    boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!packed) {
      return plain;
    }
    try {
      return new GzipInput(plain);
    } catch (IOException e) {
      return new ByteArrayInputStream(new byte[0]);
    }
  }

  private static <T> byte[] write(Format<T> format, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(value, out);
    return out.toByteArray();
  }
}
