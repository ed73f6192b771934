package io.gapstone.core.smra;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SmraInstanceTest {

  private final TinySmra tiny = new TinySmra();

  private void rejected(String sentence) {
    assertThatThrownBy(tiny::instance)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @Test
  void hostsExist() {
    tiny.hosts[1] = 2;
    rejected("initialServer[1] is 2; it must be at least 0 and below servers (2).");
  }

  @Test
  void initialSharesLieInTheirBoxes() {
    tiny.cpuHz[0] = 9e8;
    rejected("initialCpuHz[0] is 900000000; it must be between 1.0E8 and 8.0E8.");
  }

  @Test
  void initialSharesFitTheServer() {
    tiny.hosts[0] = 1;
    tiny.hosts[1] = 1;
    rejected("initialCpuHz sums to 1.2E9 at server 1; it must be at most 1.0E9.");
  }

  @Test
  void linksAreSymmetricAndPositive() {
    tiny.links[1] = 40e6;
    rejected(
        "linkBitsPerSecond[1][0] is 50000000; it must be positive and the same in both"
            + " directions.");
  }

  @Test
  void predictedServersFollowFromPredictedPositions() {
    tiny.predictedServer[3] = 0;
    rejected("predictedServer[1][1] is 0; it must be 1, the server nearest to predictedMetres.");
  }

  @Test
  void boxesAreNotEmpty() {
    assertThatThrownBy(() -> new SmraBoxes(2, 1, 1, 1))
        .hasMessage("cpuMinHz is 2.0; it must be positive and at most cpuMaxHz (1.0).");
    assertThatThrownBy(() -> new SmraBoxes(1, 1, 0, 1))
        .hasMessage("bandwidthMinHz is 0.0; it must be positive and at most bandwidthMaxHz (1.0).");
  }

  @Test
  void arraysHaveTheirLengths() {
    SmraNetwork shorter =
        new SmraNetwork(new double[2], new double[1], new double[2], new double[2], new double[4]);
    SmraInstance good = tiny.instance();
    assertThatThrownBy(
            () ->
                new SmraInstance(
                    good.origin(),
                    good.targets(),
                    good.radio(),
                    good.boxes(),
                    shorter,
                    new SmraUsers(
                        new int[1], new double[1], new double[1], new double[1], new double[1]),
                    new SmraTrace(
                        0,
                        new double[2],
                        "",
                        new double[0],
                        new int[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0])))
        .hasMessage("yMetres has 1 numbers; it must have 2.");
  }
}
