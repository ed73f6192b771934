package io.gapstone.bench.cli;

import io.gapstone.core.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** A span of time as people write it: {@code 500ms}, {@code 10s}, {@code 10}, {@code 2m}. */
record Seconds(double value) {

  static final Seconds UNLIMITED = new Seconds(Double.POSITIVE_INFINITY);

  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)?");

  static Seconds parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new BadInputException(
          "the time '" + text + "' is not understood; it must be like 500ms, 10s or 2m.");
    }
    double number = Double.parseDouble(matcher.group(1));
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    return new Seconds(
        switch (unit) {
          case "ms" -> number / 1000;
          case "m" -> number * 60;
          case "h" -> number * 3600;
          default -> number;
        });
  }

  /** For options. */
  static final class Converter implements ITypeConverter<Seconds> {
    @Override
    public Seconds convert(String text) {
      try {
        return parse(text);
      } catch (BadInputException e) {
        throw new picocli.CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }
}
