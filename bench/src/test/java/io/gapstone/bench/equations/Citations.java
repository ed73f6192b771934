package io.gapstone.bench.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads citations of equations out of text. */
final class Citations {

  private static final String FAMILY =
      Papers.FAMILIES.stream().collect(Collectors.joining("|", "(?<![\\w-])(", ")"));
  private static final String NUMBER = "\\((\\d+[a-z]?)\\)";
  private static final Pattern CITATION =
      Pattern.compile(FAMILY + " " + NUMBER + "(?:(?:,? and |, )" + NUMBER + ")*");
  private static final Pattern ONE = Pattern.compile(NUMBER);
  private static final Pattern MISSPELT =
      Pattern.compile(FAMILY + "(?:| {2,}| [Ee]q(?:s|uations?)?\\.? )\\(?\\d+[a-z]?\\)?");
  private static final Pattern RANGE =
      Pattern.compile(FAMILY + " [^\\n]{0,40}?\\d[a-z]?\\) ?(?:-|to|through|\\.\\.+) ?\\(\\d");

  private Citations() {}

  /** The keys that a text cites, for example {@code SMRA (8)}. */
  static Set<String> in(String text) {
    Set<String> keys = new TreeSet<>();
    Matcher citation = CITATION.matcher(text);
    while (citation.find()) {
      Matcher number = ONE.matcher(citation.group());
      while (number.find()) {
        keys.add(citation.group(1) + " (" + number.group(1) + ")");
      }
    }
    return keys;
  }

  /** Pieces that look like citations and are not of the grammar. */
  static List<String> misspelt(String text) {
    List<String> pieces = new ArrayList<>();
    for (Pattern pattern : List.of(MISSPELT, RANGE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        pieces.add(matcher.group().strip());
      }
    }
    return pieces;
  }
}
