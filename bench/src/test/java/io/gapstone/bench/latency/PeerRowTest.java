package io.gapstone.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PeerRowTest {

  private static final LatencyTask TASK =
      new LatencyTask("dtasm", "small", new TreeMap<>(), 1, "td3", Optional.empty());

  private static PeerReply reply(long ours, long theirs) {
    return new PeerReply(
        "theirs", List.of(result("ours", ours), result("theirs", theirs)), Optional.empty());
  }

  private static PeerResult result(String engine, long nanos) {
    Histogram histogram = new Histogram(3);
    histogram.recordValueWithCount(nanos, 10);
    return new PeerResult("2-3", engine, ForkResult.text(histogram), 10 * nanos / 1e9);
  }

  @Test
  void processesComeTogetherAndTheYardstickIsOne() {
    List<PeerRow> rows = PeerRow.of(TASK, List.of(reply(1000, 4000), reply(1000, 4000)));
    assertThat(rows).extracting(PeerRow::engine).containsExactly("ours", "theirs");
    assertThat(rows.get(0).p50Micros()).isCloseTo(1, within(0.01));
    assertThat(rows.get(0).ofYardstick()).isCloseTo(0.25, within(0.001));
    assertThat(rows.get(0).opsPerSecond()).isCloseTo(1e6, within(1e3));
    assertThat(rows.get(0).forkP50()).hasSize(2);
    assertThat(rows.get(1).ofYardstick()).isEqualTo(1);
  }

  @Test
  void whatFailsSaysWhy() {
    List<PeerRow> rows = PeerRow.of(TASK, List.of(reply(1, 1), PeerReply.failed("no natives")));
    assertThat(rows).singleElement().satisfies(r -> assertThat(r.failure()).contains("no natives"));
    assertThat(rows.get(0).facts()).containsEntry("failure", "no natives");
  }

  /** Each engine runs for its time, in turns, and is closed. */
  @Test
  void enginesAreMeasuredInTurns() {
    int[] counts = new int[3];
    NetEngines engines =
        new NetEngines() {
          @Override
          public String yardstick() {
            return "1";
          }

          @Override
          public List<String> able(NetSpec spec) {
            return List.of("0", "1");
          }

          @Override
          public Running net(String engine, NetSpec spec, float[] weights) {
            int k = Integer.parseInt(engine);
            return new Running() {
              @Override
              public void run(float[] input, float[] output) {
                counts[k]++;
              }

              @Override
              public void close() {
                counts[2]++;
              }
            };
          }
        };
    NetSpec spec = NetSpec.dense(Activation.RELU, Activation.LINEAR, 2, 3);
    List<PeerResult> results =
        PeerChild.measure(engines, spec, new float[9], new Measuring(0.001, 0.02, "plain", 64));
    assertThat(results).extracting(PeerResult::engine).containsExactly("0", "1");
    assertThat(results).allMatch(r -> r.net().equals("2-3") && r.seconds() >= 0.02);
    assertThat(counts[0]).isGreaterThan(10);
    assertThat(counts[1]).isGreaterThan(10);
    assertThat(counts[2]).isEqualTo(2);
  }
}
