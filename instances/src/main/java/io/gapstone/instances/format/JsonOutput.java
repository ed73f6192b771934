package io.gapstone.instances.format;

import io.gapstone.core.math.Decimal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes JSON without white space, numbers as {@link Decimal} has them, texts as RFC 8785 does. */
final class JsonOutput {

  private static final String HEX = "0123456789abcdef";

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int size;
  private boolean comma;

  JsonOutput(OutputStream out) {
    this.out = out;
  }

  void open(char bracket) throws IOException {
    separate();
    put(bracket);
    comma = false;
  }

  void close(char bracket) throws IOException {
    put(bracket);
    comma = true;
  }

  /** Begins a new line; only the look changes. */
  void newLine() throws IOException {
    if (comma) {
      put(',');
      comma = false;
    }
    put('\n');
  }

  void name(String name) throws IOException {
    text(name);
    put(':');
    comma = false;
  }

  void flag(boolean value) throws IOException {
    separate();
    for (char c : Boolean.toString(value).toCharArray()) {
      put(c);
    }
    comma = true;
  }

  void whole(long value) throws IOException {
    reserve(Decimal.MAX_LENGTH + 1);
    separate();
    size = Decimal.format(value, buffer, size);
    comma = true;
  }

  void number(double value) throws IOException {
    reserve(Decimal.MAX_LENGTH + 1);
    separate();
    size = Decimal.format(value, buffer, size);
    comma = true;
  }

  void text(String value) throws IOException {
    separate();
    put('"');
    for (int k = 0; k < value.length(); ) {
      int c = value.codePointAt(k);
      k += Character.charCount(c);
      if (c == '"' || c == '\\') {
        put('\\');
        put((char) c);
      } else if (c < ' ') {
        escape(c);
      } else if (c < 0x80) {
        put((char) c);
      } else if (c < 0x10000 && Character.isSurrogate((char) c)) {
        throw new IllegalArgumentException("a text holds half a surrogate pair");
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          put((char) (b & 0xff));
        }
      }
    }
    put('"');
    comma = true;
  }

  private void escape(int c) throws IOException {
    put('\\');
    int at = "\b\t\n\f\r".indexOf(c);
    if (at >= 0) {
      put("btnfr".charAt(at));
    } else {
      put('u');
      put('0');
      put('0');
      put(HEX.charAt(c >> 4));
      put(HEX.charAt(c & 15));
    }
  }

  private void separate() throws IOException {
    if (comma) {
      put(',');
    }
  }

  private void put(char c) throws IOException {
    reserve(1);
    buffer[size++] = (byte) c;
  }

  private void reserve(int count) throws IOException {
    if (buffer.length - size < count) {
      flush();
    }
  }

  /** Hands everything on; the stream below stays open. */
  void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
