package io.gapstone.learners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.learners.toy.Toy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveFileTest {

  @TempDir Path folder;

  private Path trained(String name, int seed) {
    Path place = folder.resolve(name);
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(place, seed, 11);
    run.begin();
    run.train();
    return place;
  }

  private static List<CurveFile.Point> read(Path place) {
    return CurveFile.read(place, PolicyFiles.describe(place));
  }

  @Test
  void aPolicyHasItsOwnCurve() throws IOException {
    Path place = trained("one", 7);
    List<String> lines = Files.readAllLines(place.resolve(PolicyFiles.CURVE));
    int columns = lines.get(0).split(",").length;
    assertThat(read(place))
        .hasSize((lines.size() - 1) * (columns - 1))
        .extracting(CurveFile.Point::seed)
        .containsOnly(7L);
  }

  @Test
  void otherSeedsStandBesideTheChosenOne() {
    Path one = trained("one", 7);
    Path two = trained("two", 8);
    int alone = read(one).size();
    CurveFile.writeSeeds(List.of(one, two), one);
    List<CurveFile.Point> both = read(one);
    assertThat(both).filteredOn(p -> p.seed() == 7).hasSize(alone);
    assertThat(both)
        .filteredOn(p -> p.seed() == 8)
        .containsExactlyInAnyOrderElementsOf(
            read(two).stream().filter(p -> p.name().startsWith("tuning")).toList());
  }

  @Test
  void whatIsNoCurveIsRefusedInOneSentence() throws IOException {
    Path one = trained("one", 7);
    Files.writeString(one.resolve(CurveFile.SEEDS), "seed,episode,tuningObjective\n8,x,1\n");
    assertThatThrownBy(() -> read(one))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("seeds.csv holds no learning curve");
    Files.writeString(one.resolve(PolicyFiles.CURVE), "episode\n1\n");
    assertThatThrownBy(() -> read(one))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not the curve that policy.json names");
  }
}
