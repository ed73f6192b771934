package io.gapstone.bench.latency;

import static io.gapstone.bench.latency.Baseline.Verdict.FASTER;
import static io.gapstone.bench.latency.Baseline.Verdict.SAME;
import static io.gapstone.bench.latency.Baseline.Verdict.SLOWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final List<Double> THEN = List.of(10.0, 12.0, 11.0);

  @Test
  void whatProcessesDisagreeAboutIsNoise() {
    assertThat(verdict(List.of(11.9, 20.0, 21.0))).isEqualTo(SAME);
    assertThat(verdict(List.of(12.1, 20.0, 21.0))).isEqualTo(SLOWER);
    assertThat(verdict(List.of(10.1, 5.0, 6.0))).isEqualTo(SAME);
    assertThat(verdict(List.of(9.9, 5.0, 6.0))).isEqualTo(FASTER);
  }

  @Test
  void whatIsWithinToleranceIsNoChange() {
    assertThat(verdict(List.of(12.05))).isEqualTo(SAME);
    assertThat(verdict(List.of(12.15))).isEqualTo(SLOWER);
    assertThat(Baseline.change(THEN, List.of(12.15), 0.2).verdict()).isEqualTo(SAME);
  }

  @Test
  void oneProcessOfFiveMayHaveHadNoCore() {
    List<Double> calm = List.of(10.0, 10.1, 10.2, 10.3, 99.0);
    List<Double> twice = List.of(20.0, 20.1, 20.2, 20.3, 20.4);
    assertThat(Baseline.change(calm, twice, 0.1).verdict()).isEqualTo(SLOWER);
    assertThat(Baseline.change(twice, calm, 0.1).verdict()).isEqualTo(FASTER);
    List<Double> two = List.of(10.0, 10.1, 10.2, 98.0, 99.0);
    assertThat(Baseline.change(two, twice, 0.1).verdict()).isEqualTo(SAME);
    assertThat(Baseline.change(calm.subList(1, 5), twice, 0.1).verdict()).isEqualTo(SAME);
  }

  @Test
  void theRatioIsOfMiddles() {
    assertThat(Baseline.change(THEN, List.of(30.0, 36.0), 0.1).ratio()).isCloseTo(3, within(1e-12));
  }

  private static Baseline.Verdict verdict(List<Double> now) {
    return Baseline.change(THEN, now, 0.1).verdict();
  }
}
