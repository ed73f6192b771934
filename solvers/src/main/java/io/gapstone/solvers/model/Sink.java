package io.gapstone.solvers.model;

import io.gapstone.core.math.Decimal;
import java.io.IOException;
import java.io.Writer;

/** Text and exact numbers, written through one reused buffer. */
final class Sink {

  private final Writer out;
  private final byte[] number = new byte[Decimal.MAX_LENGTH];
  private final char[] characters = new char[Decimal.MAX_LENGTH];

  Sink(Writer out) {
    this.out = out;
  }

  Sink text(String text) throws IOException {
    out.write(text);
    return this;
  }

  /** The shortest decimal that reads back as the same double. */
  Sink number(double value) throws IOException {
    int length = Decimal.format(value, number, 0);
    for (int k = 0; k < length; k++) {
      characters[k] = (char) number[k];
    }
    out.write(characters, 0, length);
    return this;
  }

  Sink line() throws IOException {
    out.write('\n');
    return this;
  }
}
