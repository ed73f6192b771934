package io.gapstone.core.smra;

import io.gapstone.core.Choice;
import java.util.List;
import java.util.Locale;

/** Which servers users may move to. The difference in cost is the price of prediction. */
public enum SmraTargets {
  /** The server nearest to the predicted position. */
  PREDICTED,
  /** The server nearest to the true next position, as a perfect predictor would name it. */
  TRUE;

  /** The words that files and settings use. */
  public static final List<String> WORDS = List.of(PREDICTED.word(), TRUE.word());

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static SmraTargets of(String word) {
    for (SmraTargets targets : values()) {
      if (targets.word().equals(word)) {
        return targets;
      }
    }
    throw Choice.unknown("kind of targets", word, WORDS);
  }
}
