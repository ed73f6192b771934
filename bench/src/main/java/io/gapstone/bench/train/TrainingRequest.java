package io.gapstone.bench.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asks for when training.
 *
 * @param overrides of the generator's parameters
 * @param folder instance files to learn from, instead of a profile
 * @param episodes as many as are usual for the algorithm, where empty
 * @param evaluateEvery as often as is usual, where empty
 * @param settings of hyper-parameters
 */
public record TrainingRequest(
    String algorithm,
    String family,
    String profile,
    Map<String, String> overrides,
    Optional<Path> folder,
    long seed,
    Optional<Integer> episodes,
    Optional<Integer> evaluateEvery,
    int tuningCount,
    Map<String, String> settings,
    String backend,
    Path out,
    double checkpointSeconds) {

  public static final int USUAL_TUNING_COUNT = 5;

  /**
   * What to type for the same run; the folder written to goes by its last name.
   *
   * @param episodesInForce how many the run has
   */
  String command(int episodesInForce) {
    List<String> words = new ArrayList<>(List.of("gapstone", "train", algorithm));
    add(words, "--family", family);
    if (folder.isPresent()) {
      add(words, "--instances", folder.get().toString());
    } else {
      add(words, "--profile", profile);
      overrides.forEach((name, value) -> add(words, "--instance-set", name + "=" + value));
      if (tuningCount != USUAL_TUNING_COUNT) {
        add(words, "--tuning", Integer.toString(tuningCount));
      }
    }
    add(words, "--seed", Long.toString(seed));
    add(words, "--episodes", Integer.toString(episodesInForce));
    evaluateEvery.ifPresent(n -> add(words, "--evaluate-every", Integer.toString(n)));
    settings.forEach((name, value) -> add(words, "--set", name + "=" + value));
    add(words, "--backend", backend);
    add(words, "--out", String.valueOf(out.getFileName()));
    return String.join(" ", words);
  }

  private static void add(List<String> words, String option, String value) {
    words.add(option);
    boolean plain = value.matches("[A-Za-z0-9_./=,:+-]+");
    words.add(plain ? value : "'" + value.replace("'", "'\\''") + "'");
  }
}
