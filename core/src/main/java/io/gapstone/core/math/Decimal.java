package io.gapstone.core.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/**
 * The one way in which a double is written: the shortest decimal that reads back as the same
 * double, found by our own arithmetic because {@link Double#toString} changed in JDK 19.
 *
 * <p>Numbers from 10^-7 up to 10^17 are written without an exponent, others as {@code 1.5e-9}; a
 * whole number of up to 53 bits divided by a power of ten up to 10^9 never has one. Zero has no
 * sign.
 */
public final class Decimal {

  /** Longer than any number that {@link #format(double, byte[], int)} writes. */
  public static final int MAX_LENGTH = 32;

  /** The most digits before the point without an exponent. */
  private static final int PLAIN_DIGITS = 17;

  /** The most zeros behind the point without an exponent. */
  private static final int PLAIN_ZEROS = 6;

  private static final double EXACT_INTEGERS = 1L << 53;

  /** What two roundings may add to an exact product, with room. */
  private static final double NEARLY = 0x1.0p-51;

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private Decimal() {}

  public static String format(double value) {
    byte[] buffer = new byte[MAX_LENGTH];
    return new String(buffer, 0, format(value, buffer, 0), StandardCharsets.US_ASCII);
  }

  /** Writes the number to {@code buffer} from {@code at} and returns where it ends. */
  public static int format(double value, byte[] buffer, int at) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(value + " cannot be written as a decimal number");
    }
    for (int decimals = 0; decimals < POWERS.length; decimals++) {
      double product = value * POWERS[decimals];
      double scaled = Math.rint(product);
      if (Math.abs(scaled) >= EXACT_INTEGERS) {
        break;
      }
      // Both operands are exact, so the quotient is what the decimal reads back as.
      if (Math.abs(product - scaled) <= Math.abs(product) * NEARLY
          && scaled / POWERS[decimals] == value) {
        return fixed((long) scaled, decimals, buffer, at);
      }
    }
    return shortest(value, buffer, at);
  }

  /** Writes the whole number to {@code buffer} from {@code at} and returns where it ends. */
  public static int format(long value, byte[] buffer, int at) {
    if (value == Long.MIN_VALUE) {
      return ascii(Long.toString(value), buffer, at);
    }
    return fixed(value, 0, buffer, at);
  }

  private static int fixed(long scaled, int decimals, byte[] buffer, int from) {
    int at = from;
    long rest = scaled;
    if (rest < 0) {
      buffer[at++] = '-';
      rest = -rest;
    }
    int digits = 1;
    for (long power = 10; digits < 19 && rest >= power; power *= 10) {
      digits++;
    }
    digits = Math.max(digits, decimals + 1);
    int end = at + digits;
    int write = end;
    if (decimals > 0) {
      write = ++end;
      for (int k = 0; k < decimals; k++) {
        long quotient = rest / 10;
        buffer[--write] = (byte) ('0' + (int) (rest - quotient * 10));
        rest = quotient;
      }
      buffer[--write] = '.';
    }
    while (write > at) {
      long quotient = rest / 10;
      buffer[--write] = (byte) ('0' + (int) (rest - quotient * 10));
      rest = quotient;
    }
    return end;
  }

  /**
   * Fifteen digits always suffice where fewer do, but for subnormal numbers: no other decimal of
   * fifteen digits is as near, and trailing zeros are cut. Seventeen always suffice.
   */
  private static int shortest(double value, byte[] buffer, int at) {
    BigDecimal exact = new BigDecimal(value);
    int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
    for (int precision = first; ; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision)).stripTrailingZeros();
      if (rounded.doubleValue() == value) {
        return ascii(text(rounded), buffer, at);
      }
    }
  }

  private static String text(BigDecimal value) {
    String sign = value.signum() < 0 ? "-" : "";
    String digits = value.unscaledValue().abs().toString();
    int point = digits.length() - value.scale();
    if (point > PLAIN_DIGITS || point < -PLAIN_ZEROS) {
      String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
      return sign + digits.charAt(0) + rest + "e" + (point - 1);
    }
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length()
        ? sign + digits + "0".repeat(point - digits.length())
        : sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  private static int ascii(String text, byte[] buffer, int at) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    return at + bytes.length;
  }
}
