package io.gapstone.bench.equations;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which equations the five papers number. */
final class Papers {

  /** The families as citations name them; their sections in the page are in lower case. */
  static final List<String> FAMILIES = List.of("SMRA", "DTASM", "DELAY-ENERGY", "LYAPUNOV", "ISMA");

  private Papers() {}

  /** The keys that a complete table lists. */
  static Set<String> required(String family) {
    Set<String> keys = new TreeSet<>();
    switch (family) {
      case "SMRA" -> {
        number(keys, family, 28);
        letters(keys, family, 13, 'h');
        keys.remove("SMRA (13)"); // its first line, the objective, is (13a)
      }
      case "DTASM" -> number(keys, family, 26);
      case "DELAY-ENERGY" -> number(keys, family, 32);
      case "LYAPUNOV" -> {
        number(keys, family, 19);
        letters(keys, family, 11, 'c');
        letters(keys, family, 13, 'b');
      }
      case "ISMA" -> number(keys, family, 12);
      default -> throw new IllegalArgumentException("no family " + family);
    }
    return keys;
  }

  /** Whether the paper has an equation of this key; a system may be cited as a whole. */
  static boolean has(String family, String key) {
    return required(family).contains(key) || key.equals("SMRA (13)");
  }

  static String familyOf(String key) {
    return key.substring(0, key.indexOf(' '));
  }

  private static void number(Set<String> keys, String family, int last) {
    for (int n = 1; n <= last; n++) {
      keys.add(family + " (" + n + ")");
    }
  }

  private static void letters(Set<String> keys, String family, int number, char last) {
    for (char letter = 'a'; letter <= last; letter++) {
      keys.add(family + " (" + number + letter + ")");
    }
  }
}
