package io.gapstone.core.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmraRepairTest {

  private final SmraProblem problem = new SmraProblem();
  private final TinySmra tiny = new TinySmra();

  /** In slot 0 both users are expected at 3 km, so that both have server 1 for a target. */
  private SmraSlot crowded() {
    tiny.predicted[2] = 3000;
    tiny.predictedServer[1] = 1;
    SmraInstance instance = tiny.instance();
    return problem.slot(instance, 0, problem.initialState(instance));
  }

  private static boolean[] all() {
    return new boolean[] {true, true};
  }

  @Test
  void acceptedUsersShareByWaterFilling() {
    tiny.dataBits[1] = 8e6; // four times the other's, so twice its share
    SmraDecision decision = new SmraRepair().waterFill(crowded(), all());
    assertThat(decision.server(0)).isEqualTo(1);
    assertThat(decision.server(1)).isEqualTo(1);
    assertThat(decision.cpuHz(0)).isCloseTo(1e9 / 3, within(1e-3));
    assertThat(decision.cpuHz(1)).isCloseTo(2e9 / 3, within(1e-3));
    assertThat(decision.bandwidthHz(0)).isCloseTo(4e6 / 3, within(1e-6));
    assertThat(decision.bandwidthHz(1)).isCloseTo(8e6 / 3, within(1e-6));
    assertThat(decision.refused(0) || decision.refused(1)).isFalse();
  }

  @Test
  void whoWishesNothingStays() {
    SmraDecision decision = new SmraRepair().waterFill(crowded(), new boolean[] {false, true});
    assertThat(decision.server(0)).isZero();
    assertThat(decision.cpuHz(0)).isEqualTo(4e8);
    assertThat(decision.cpuHz(1)).isEqualTo(8e8);
    assertThat(decision.bandwidthHz(1)).isEqualTo(4e6);
  }

  @Test
  void laterUsersAreRefusedWhereMinimaDoNotFit() {
    tiny.channels[1] = 0.75e6; // room for one minimum of 0.5 MHz
    SmraDecision decision = new SmraRepair().waterFill(crowded(), all());
    assertThat(decision.server(0)).isEqualTo(1);
    assertThat(decision.bandwidthHz(0)).isEqualTo(0.75e6);
    assertThat(decision.cpuHz(0)).isEqualTo(8e8);
    assertThat(decision.server(1)).isZero();
    assertThat(decision.refused(1)).isTrue();
    assertThat(decision.refused(0)).isFalse();
  }

  @Test
  void firstComeGivesWhatIsNamedWhileItLasts() {
    SmraDecision decision =
        SmraRepair.firstCome(crowded(), all(), new double[] {9e9, 9e8}, new double[] {3e6, 3e6});
    assertThat(decision.cpuHz(0)).isEqualTo(8e8); // clipped to the box
    assertThat(decision.bandwidthHz(0)).isEqualTo(3e6);
    assertThat(decision.cpuHz(1)).isEqualTo(2e8); // what is left
    assertThat(decision.bandwidthHz(1)).isEqualTo(1e6);
  }

  @Test
  void firstComeRefusesWhereLessThanAMinimumIsLeft() {
    SmraDecision decision =
        SmraRepair.firstCome(crowded(), all(), new double[] {1e8, 1e8}, new double[] {3.75e6, 1e6});
    assertThat(decision.server(1)).isZero();
    assertThat(decision.cpuHz(1)).isEqualTo(8e8);
    assertThat(decision.refused(1)).isTrue();
  }
}
