package io.gapstone.core;

import java.util.Collection;

/** Says what a wrong name was probably meant to be. */
public final class Choice {

  private Choice() {}

  /** An error for a name that is not among the known ones, with the nearest of them. */
  public static BadInputException unknown(String what, String given, Collection<String> known) {
    String list = String.join(", ", known);
    String nearest = nearest(given, known);
    String hint = nearest.isEmpty() ? "" : " Maybe " + nearest + "?";
    return new BadInputException(
        "there is no " + what + " '" + given + "'; there are: " + list + "." + hint);
  }

  /** The known name with the fewest edits from the given one, or "" where none is near. */
  public static String nearest(String given, Collection<String> known) {
    String best = "";
    int fewest = Math.max(2, given.length() / 3) + 1;
    for (String candidate : known) {
      int edits = edits(given, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return best;
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
