package io.gapstone.instances.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.lyapunov.LyapunovInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LyapunovGeneratorTest {

  private final LyapunovGenerator generator = new LyapunovGenerator();

  @Test
  void paperHasThePapersNumbers() {
    LyapunovInstance paper = generator.generate("paper", 1, Map.of());
    assertThat(paper.users()).isEqualTo(1);
    assertThat(paper.others()).isEqualTo(100);
    assertThat(paper.servers()).isEqualTo(1000);
    assertThat(paper.slots()).isEqualTo(100);
    assertThat(paper.candidates()).isEqualTo(10);
    assertThat(paper.budget()).isEqualTo(20);
    for (int t = 0; t < paper.slots(); t++) {
      assertThat(paper.dataBits(t, 0)).isBetween(4.8e6, 6.4e6);
      assertThat(paper.dataBits(t, 0) % 8000).isZero();
      assertThat(paper.cyclesPerBit(t, 0)).isBetween(200.0, 400.0);
      assertThat(paper.deadlineSeconds(t, 0)).isBetween(0.15, 0.25);
    }
    for (int s = 0; s < paper.servers(); s++) {
      assertThat(paper.capacityHz(s)).isBetween(15e9, 25e9);
    }
    for (int j = 0; j < paper.others(); j++) {
      assertThat(paper.otherPowerWatts(j)).isBetween(0.2, 0.6);
    }
  }

  @Test
  void usersStepAsFarAsTheirSpeedSays() {
    LyapunovInstance paper = generator.generate("paper", 2, Map.of());
    for (int t = 0; t < paper.slots(); t++) {
      double dx = paper.userMetres(t + 1, 0, 0) - paper.userMetres(t, 0, 0);
      double dy = paper.userMetres(t + 1, 0, 1) - paper.userMetres(t, 0, 1);
      // 20 m and the rounding to whole metres at both ends
      assertThat(Math.sqrt(dx * dx + dy * dy)).isLessThan(20 + 2);
    }
  }

  @Test
  void deviationsFollowTheirDistribution() {
    LyapunovInstance paper = generator.generate("paper", 3, Map.of("slots", "400"));
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int t = 0; t < paper.slots(); t++) {
      for (int k = 0; k < paper.candidates(); k++) {
        double gigahertz = paper.deviationHz(t, 0, k) / 1e9;
        sum += gigahertz;
        squares += gigahertz * gigahertz;
        count++;
      }
    }
    double mean = sum / count;
    assertThat(mean).isBetween(0.48, 0.52);
    assertThat(Math.sqrt(squares / count - mean * mean)).isBetween(0.18, 0.22);
  }

  @Test
  void aServerDeviatesAlikeForAllWhoSeeIt() {
    LyapunovInstance several =
        generator.generate("small", 4, Map.of("users", "12", "others", "auto"));
    boolean seenTwice = false;
    for (int t = 0; t < several.slots(); t++) {
      for (int u = 1; u < several.users(); u++) {
        for (int k = 0; k < several.candidates(); k++) {
          int rank = several.rank(t, 0, several.candidate(t, u, k));
          if (rank >= 0) {
            seenTwice = true;
            assertThat(several.deviationHz(t, u, k)).isEqualTo(several.deviationHz(t, 0, rank));
          }
        }
      }
    }
    assertThat(seenTwice).isTrue();
  }

  @Test
  void stationsFillALattice() {
    assertThat(Lattice.positions(6, 300, 200))
        .containsExactly(50, 50, 150, 50, 250, 50, 50, 150, 150, 150, 250, 150);
    double[] paper = Lattice.positions(1000, 5000, 5000);
    assertThat(new double[] {paper[0], paper[1], paper[2], paper[80], paper[81]})
        .containsExactly(62.5, 100, 187.5, 62.5, 300);
  }

  @Test
  void whatFillsNoLatticeIsBadInput() {
    assertThatThrownBy(() -> generator.generate("paper", 1, Map.of("servers", "997")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "lyapunov generator parameter servers is 997; it must fill a lattice of about square"
                + " cells. Maybe 992?");
    assertThatThrownBy(() -> generator.generate("small", 1, Map.of("candidates", "26")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "generator parameter candidates is '26'; it must be a whole number from 1 to 25.");
  }

  @Test
  void whatDoesNotFitTogetherIsBadInput() {
    assertThatThrownBy(
            () -> generator.generate("paper", 1, Map.of("users", "1000000", "slots", "1000000")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("an array of 2000002000000 numbers; it must be at most 268435456.");
    assertThatThrownBy(
            () ->
                generator.generate(
                    "paper", 1, Map.of("dataBitsLow", "4800001", "dataBitsHigh", "4800002")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the generator's parameters do not fit together: no grid point");
  }
}
