package io.gapstone.core.certificate;

import io.gapstone.core.BadInputException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A proof of a lower bound, as data.
 *
 * @param kind how to read the numbers, for example {@code smra-slot-prices}
 * @param numbers named lists; the verifier of the kind says what each means
 */
public record Certificate(String kind, SortedMap<String, double[]> numbers) {

  public Certificate {
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }

  public Certificate(String kind, Map<String, double[]> numbers) {
    this(kind, new TreeMap<>(numbers));
  }

  /** The list with this name. */
  public double[] get(String name) {
    double[] list = numbers.get(name);
    if (list == null) {
      throw new BadInputException(
          "the certificate has no list '" + name + "'; a " + kind + " certificate needs it.");
    }
    return list;
  }

  /** The list with this name, which must have this many finite numbers. */
  public double[] get(String name, int length) {
    double[] list = get(name);
    if (list.length != length) {
      throw new BadInputException(
          "the certificate's list '"
              + name
              + "' has "
              + list.length
              + " numbers; it must have "
              + length
              + ".");
    }
    for (double number : list) {
      if (!(Math.abs(number) <= Double.MAX_VALUE)) {
        throw new BadInputException(
            "the certificate's list '" + name + "' holds " + number + "; it must be finite.");
      }
    }
    return list;
  }
}
