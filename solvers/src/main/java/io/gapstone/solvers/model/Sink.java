package io.gapstone.solvers.model;

import io.gapstone.core.math.Decimal;
import java.io.IOException;
import java.io.Writer;

/** Text and exact numbers, written through one reused buffer. */
final class Sink {

  private final Writer out;
  private final char[] number = new char[Decimal.MAX_LENGTH];

  Sink(Writer out) {
    this.out = out;
  }

  Sink text(String text) throws IOException {
    out.write(text);
    return this;
  }

  /** The shortest decimal that reads back as the same double. */
  Sink number(double value) throws IOException {
    out.write(number, 0, Decimal.format(value, number));
    return this;
  }

  Sink line() throws IOException {
    out.write('\n');
    return this;
  }
}
