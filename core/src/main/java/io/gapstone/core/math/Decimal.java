package io.gapstone.core.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/**
 * The one way in which a double is written: the shortest decimal that reads back as the same
 * double, found by our own arithmetic because {@link Double#toString} changed in JDK 19.
 */
public final class Decimal {

  /** Longer than any number that {@link #format(double, char[])} writes. */
  public static final int MAX_LENGTH = 32;

  private static final double EXACT_INTEGERS = 1L << 53;
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private Decimal() {}

  public static String format(double value) {
    char[] buffer = new char[MAX_LENGTH];
    return new String(buffer, 0, format(value, buffer));
  }

  /** Writes the number to the start of {@code buffer} and returns its length. */
  public static int format(double value, char[] buffer) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(value + " cannot be written as a decimal number");
    }
    for (int decimals = 0; decimals < POWERS.length; decimals++) {
      double scaled = Math.rint(value * POWERS[decimals]);
      if (Math.abs(scaled) >= EXACT_INTEGERS) {
        break;
      }
      // Both operands are exact, so the quotient is what the decimal reads back as.
      if (scaled / POWERS[decimals] == value) {
        return fixed((long) scaled, decimals, buffer);
      }
    }
    return shortest(value, buffer);
  }

  private static int fixed(long scaled, int decimals, char[] buffer) {
    int at = 0;
    long rest = scaled;
    if (rest < 0) {
      buffer[at++] = '-';
      rest = -rest;
    }
    int digits = decimals + 1;
    for (long probe = rest; digits < 20; digits++) {
      probe = rest / power(digits);
      if (probe == 0) {
        break;
      }
    }
    int end = at + digits + (decimals > 0 ? 1 : 0);
    int write = end;
    for (int k = 0; k < digits; k++) {
      if (k == decimals && decimals > 0) {
        buffer[--write] = '.';
      }
      buffer[--write] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int k = 0; k < exponent; k++) {
      power *= 10;
    }
    return power;
  }

  private static int shortest(double value, char[] buffer) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; ; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision)).stripTrailingZeros();
      if (rounded.doubleValue() == value) {
        String digits = rounded.unscaledValue().toString();
        String text = digits + "e" + -rounded.scale();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int k = 0; k < bytes.length; k++) {
          buffer[k] = (char) bytes[k];
        }
        return bytes.length;
      }
    }
  }
}
