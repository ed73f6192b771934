package io.gapstone.learners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.toy.Toy;
import io.gapstone.learners.toy.ToyProblem.Go;
import io.gapstone.learners.toy.ToyProblem.Nothing;
import io.gapstone.learners.toy.ToyProblem.Prices;
import io.gapstone.learners.toy.ToyProblem.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFolderTest {

  private static final int EPISODES = 11;

  @TempDir private Path temporary;

  private Path straight() {
    Path folder = temporary.resolve("straight");
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(folder, 7, EPISODES);
    run.begin();
    assertThat(run.train(TrainingListener.SILENT, () -> false)).isTrue();
    return folder;
  }

  @Test
  void learnsTheCheapestServer() {
    Path folder = straight();
    PolicyFiles.Stored policy = PolicyFiles.read(folder);
    assertThat(policy.description().result().tuningObjective()).isLessThan(0.65);
    float[] values = policy.weights().floats("values", 3);
    assertThat(values[1]).isGreaterThan(Math.max(values[0], values[2]));
    assertThat(policy.description().normalisation()).containsKeys("prices.mean", "prices.scale");
  }

  @Test
  void keepsTheBestAndNotTheLast() {
    PolicyDescription policy = PolicyFiles.describe(straight());
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(temporary.resolve("again"), 7, EPISODES);
    run.begin();
    run.train();
    double[] objectives = run.training().curve().column("tuningObjective");
    double best = java.util.Arrays.stream(objectives).min().orElseThrow();
    assertThat(policy.result().tuningObjective()).isEqualTo(best);
    assertThat(run.training().curve().column("episode")).containsExactly(2, 4, 6, 8, 10, 11);
  }

  /** Killed after each possible episode, and gone on with: the same bytes in the end. */
  @Test
  void interruptedAndResumedEndsTheSame() throws IOException {
    Path straight = straight();
    for (int stop = 1; stop < EPISODES; stop++) {
      Path folder = temporary.resolve("stopped-" + stop);
      TrainingFolder<Prices, Nothing, View, Go> first = Toy.folder(folder, 7, EPISODES);
      first.begin();
      int last = stop;
      boolean over =
          first.train(TrainingListener.SILENT, () -> first.training().episodes() == last);
      assertThat(over).isFalse();
      assertThat(Checkpoint.isIn(folder)).isTrue();
      assertThat(first.isOver()).isFalse();

      TrainingFolder<?, ?, ?, ?> second = Toy.folder(folder, 7, EPISODES);
      second.resume();
      second.train();
      assertThat(second.isOver()).isTrue();
      for (String file : List.of("policy.json", "weights.safetensors", "curve.csv")) {
        assertThat(folder.resolve(file)).hasSameBinaryContentAs(straight.resolve(file));
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "policy.json", "weights.safetensors", "curve.csv", "timing.csv");
      }
    }
  }

  @Test
  void anUnfinishedRunLeavesItsBestPolicy() {
    Path folder = temporary.resolve("unfinished");
    TrainingFolder<Prices, Nothing, View, Go> run = Toy.folder(folder, 7, EPISODES);
    run.begin();
    run.train(TrainingListener.SILENT, () -> run.training().episodes() == 5);
    PolicyDescription policy = PolicyFiles.read(folder).description();
    assertThat(policy.result().episodesDone()).isEqualTo(5);
    assertThat(policy.episodes()).isEqualTo(EPISODES);
  }

  @Test
  void anotherSeedGivesOtherWeights() {
    Path folder = temporary.resolve("other");
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(folder, 8, EPISODES);
    run.begin();
    run.train();
    assertThat(PolicyFiles.describe(folder).weightsSha256())
        .isNotEqualTo(PolicyFiles.describe(straight()).weightsSha256());
  }

  @Test
  void foldersOfOtherRunsAreRefused() {
    Path folder = straight();
    assertThatThrownBy(() -> Toy.folder(folder, 7, EPISODES).begin())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> Toy.folder(folder, 8, EPISODES).isOver())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("seed 7; this run has 8");

    Path stopped = temporary.resolve("stopped");
    TrainingFolder<Prices, Nothing, View, Go> run = Toy.folder(stopped, 7, EPISODES);
    run.begin();
    run.train(TrainingListener.SILENT, () -> true);
    assertThatThrownBy(() -> Toy.folder(stopped, 7, 12).resume())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("episodes 11; this one has 12");
    TrainingFolder<?, ?, ?, ?> otherRate =
        new TrainingFolder<>(
            stopped,
            Toy.PROBLEM,
            Toy.ALGORITHM,
            Toy.task(7, EPISODES, Map.of("rate", "0.1")),
            Toy.plan(1));
    assertThatThrownBy(otherRate::resume)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("hyper-parameter rate 0.05; this one has 0.1");
  }

  @Test
  void checkpointsComeBetweenEpisodesAndChangeNothing() {
    Path folder = temporary.resolve("often");
    TrainingFolder<Prices, Nothing, View, Go> run =
        new TrainingFolder<>(
            folder, Toy.PROBLEM, Toy.ALGORITHM, Toy.task(7, EPISODES, Map.of()), Toy.plan(0));
    run.begin();
    int[] seen = new int[1];
    run.train(
        (done, episodes, curve, seconds) -> seen[0] += Checkpoint.isIn(folder) ? 1 : 0,
        () -> false);
    assertThat(seen[0]).isEqualTo(EPISODES - 1);
    assertThat(folder.resolve("weights.safetensors"))
        .hasSameBinaryContentAs(straight().resolve("weights.safetensors"));
  }
}
