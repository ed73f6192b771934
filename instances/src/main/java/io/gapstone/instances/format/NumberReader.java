package io.gapstone.instances.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Reads one JSON number after the other, straight from the bytes.
 *
 * <p>Nearly all numbers in a file have at most 15 digits and a small power of ten. These are one
 * exact whole number times or divided by one exact power of ten, so that a single rounding gives
 * the nearest double. All others go through {@link Double#parseDouble}.
 */
final class NumberReader {

  /** The most characters that a number may have. */
  static final int LONGEST = 100;

  private static final int MAX_DIGITS = 18;
  private static final long EXACT = 1L << 53;
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int k = 1; k < POWERS.length; k++) {
      POWERS[k] = POWERS[k - 1] * 10;
    }
  }

  private final ByteSource in;
  private boolean negative;
  private long mantissa;
  private int digits;
  private int exponent;
  private boolean plain;
  private int start;

  NumberReader(ByteSource in) {
    this.in = in;
  }

  /** Reads the number whose first byte was the last one taken; says whether it is well formed. */
  boolean read() throws IOException {
    in.position--;
    in.reserve(LONGEST + 1);
    byte[] bytes = in.buffer;
    int limit = Math.min(in.limit, in.position + LONGEST + 1);
    int at = in.position;
    start = at;
    negative = bytes[at] == '-';
    at += negative ? 1 : 0;
    mantissa = 0;
    digits = 0;
    exponent = 0;
    plain = true;
    int first = at;
    at = digits(bytes, at, limit);
    boolean good = at > first && (bytes[first] != '0' || at == first + 1);
    if (at < limit && bytes[at] == '.') {
      plain = false;
      int point = ++at;
      at = digits(bytes, at, limit);
      exponent = point - at;
      good &= at > point;
    }
    if (at < limit && (bytes[at] | 0x20) == 'e') {
      plain = false;
      int from = at + 1;
      at = exponent(bytes, from, limit);
      good &= at > from && bytes[at - 1] >= '0';
    }
    in.position = at;
    return good && at - start <= LONGEST;
  }

  private int digits(byte[] bytes, int from, int limit) {
    long value = mantissa;
    int count = digits;
    int at = from;
    for (; at < limit; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      if (count < MAX_DIGITS) {
        value = value * 10 + digit;
      }
      count += value == 0 ? 0 : 1;
    }
    mantissa = value;
    digits = count;
    return at;
  }

  private int exponent(byte[] bytes, int from, int limit) {
    int at = from;
    boolean down = at < limit && bytes[at] == '-';
    if (at < limit && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    int power = 0;
    for (; at < limit && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
      power = Math.min(100_000, power * 10 + bytes[at] - '0');
    }
    exponent += down ? -power : power;
    return at;
  }

  /** The nearest double; infinite where the number is too large. Zero has no sign. */
  double value() {
    double value;
    if (digits > MAX_DIGITS || mantissa > EXACT || Math.abs(exponent) >= POWERS.length) {
      value = Math.abs(Double.parseDouble(text()));
    } else if (exponent < 0) {
      value = mantissa / POWERS[-exponent];
    } else {
      value = mantissa * POWERS[exponent];
    }
    return negative ? 0.0 - value : value;
  }

  /** The number as a long, where it is one; {@code 2.0} and {@code 1e3} are. */
  OptionalLong whole() {
    if (plain && digits <= MAX_DIGITS) {
      return OptionalLong.of(negative ? -mantissa : mantissa);
    }
    if (plain) {
      try {
        return OptionalLong.of(Long.parseLong(text()));
      } catch (NumberFormatException e) {
        return OptionalLong.empty();
      }
    }
    double value = value();
    return Math.rint(value) == value && Math.abs(value) < EXACT
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }

  /** The number as it stands in the file; valid until more is read. */
  String text() {
    return new String(in.buffer, start, in.position - start, StandardCharsets.US_ASCII);
  }
}
