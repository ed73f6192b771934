package io.gapstone.core.dtasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DtasmTransitionTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private final Tiny tiny = new Tiny();

  private static void hosts(Outcome<DtasmState> outcome, int... expected) {
    for (int u = 0; u < expected.length; u++) {
      assertThat(outcome.next().host(u)).as("host of user " + u).isEqualTo(expected[u]);
    }
  }

  @Test
  void stayingCostsNothing() {
    Outcome<DtasmState> outcome = tiny.name(0, 0, 0);
    hosts(outcome, 0, 0, 0);
    double[] expected = new double[11];
    expected[DtasmTally.OFFERED_BITS] = 3 * Tiny.LOAD;
    assertThat(outcome.components()).containsExactly(expected);
    assertThat(outcome.violations()).isEmpty();
  }

  @Test
  void servicesMoveWithTheDecision() {
    Outcome<DtasmState> outcome = tiny.name(0, 1, Tiny.CLOUD);
    // DTASM (2)
    hosts(outcome, 0, 1, Tiny.CLOUD);
    // DTASM (14): one user's tasks and results
    assertThat(Tiny.of(outcome, "cloudBits")).isEqualTo(5e6);
    assertThat(Tiny.of(outcome, "migrated")).isEqualTo(2);
    assertThat(Tiny.of(outcome, "namedCloud")).isEqualTo(1);
    double moved = 0.08 + 0.5 + 0.04;
    double toCloud = 0.08 + 0.18;
    assertThat(Tiny.of(outcome, "downtimeSeconds")).isCloseTo(moved + toCloud, EXACT);
  }

  @Test
  void whoNamesNoServerStaysAndBreaksTheFirstConstraint() {
    tiny.host = new int[] {0, 1, Tiny.CLOUD};
    Outcome<DtasmState> outcome = tiny.name(-3, 7, 99);
    // DTASM (1)
    assertThat(outcome.violations())
        .containsExactly(
            new Violation("DTASM (1) server", 0, 0, -3, 3),
            new Violation("DTASM (1) server", 0, 1, 7, 5),
            new Violation("DTASM (1) server", 0, 2, 99, 97));
    hosts(outcome, 0, 1, Tiny.CLOUD);
  }

  @Test
  void aLongMigrationFailsIntoTheCloud() {
    tiny.seamless = 0.6;
    Outcome<DtasmState> outcome = tiny.name(1, 0, 0);
    hosts(outcome, Tiny.CLOUD, 0, 0);
    assertThat(Tiny.of(outcome, "migrationFailed")).isEqualTo(1);
    assertThat(Tiny.of(outcome, "rejectedByDowntime")).isEqualTo(1);
    assertThat(Tiny.of(outcome, "migrated")).isEqualTo(1);
    assertThat(Tiny.of(outcome, "downtimeSeconds")).isCloseTo(0.08 + 0.41 + 0.11, EXACT);
    assertThat(outcome.violations()).isEmpty();
  }

  @Test
  void whoIsOnTheCloudCannotFailToMigrate() {
    tiny.seamless = 0.1;
    tiny.host = new int[] {Tiny.CLOUD, 0, 0};
    Outcome<DtasmState> outcome = tiny.name(0, 0, 0);
    hosts(outcome, Tiny.CLOUD, 0, 0);
    assertThat(Tiny.of(outcome, "rejectedByDowntime")).isEqualTo(1);
    assertThat(Tiny.of(outcome, "migrationFailed")).isZero();
    assertThat(Tiny.of(outcome, "migrated")).isZero();
    assertThat(Tiny.of(outcome, "downtimeSeconds")).isZero();
  }

  @Test
  void slowLinksAndSmallServersReject() {
    tiny.host = new int[] {1, 1, 1};
    tiny.capacity = new double[] {9e9, 1.9e9};
    Outcome<DtasmState> small = tiny.name(1, 0, 0);
    assertThat(Tiny.of(small, "rejectedBySize")).isEqualTo(1);
    assertThat(Tiny.of(small, "downtimeSeconds"))
        .isCloseTo(0.08 + 0.11 + 2 * (0.08 + 0.5 + 0.04), EXACT);
    tiny.bandwidth = 6e6;
    Outcome<DtasmState> slow = tiny.name(1, 1, 1);
    assertThat(Tiny.of(slow, "rejectedByLatency")).isEqualTo(3);
  }

  @Test
  void anOverfullServerKeepsTheMostLoad() {
    tiny.task = new int[] {4_000_000, 5_000_000, 3_000_000};
    // Needs are 1.30, 1.62 and 0.97 GHz: any two of them fit into 2.7 GHz but the first two.
    tiny.capacity = new double[] {2.7e9, 9e9};
    Outcome<DtasmState> outcome = tiny.name(0, 0, 0);
    // DTASM (16): 6 + 4 Mbit kept beat 5 + 4; DTASM (15): 5 Mbit go to the cloud
    hosts(outcome, Tiny.CLOUD, 0, 0);
    assertThat(Tiny.of(outcome, "cloudBits")).isEqualTo(5e6);
    assertThat(Tiny.of(outcome, "rejectedBySelection")).isEqualTo(1);
    assertThat(Tiny.of(outcome, "downtimeSeconds")).isCloseTo(0.08 + 0.18, EXACT);
    // DTASM (13): the three need 12 * 250 Mcycles / 0.77 s = 3.896 GHz together
    tiny.capacity = new double[] {3.9e9, 9e9};
    hosts(tiny.name(0, 0, 0), 0, 0, 0);
    tiny.capacity = new double[] {3.89e9, 9e9};
    assertThat(Tiny.of(tiny.name(0, 0, 0), "rejectedBySelection")).isEqualTo(1);
  }

  @Test
  void equalUsersAreKeptInOrder() {
    tiny.capacity = new double[] {2.7e9, 9e9};
    hosts(tiny.name(0, 0, 0), 0, 0, Tiny.CLOUD);
  }

  @Test
  void placingAnewIsNoMigration() {
    tiny.seamless = 0.1;
    tiny.capacity = new double[] {9e9, 2.5e9};
    Outcome<DtasmState> outcome = tiny.decide(DtasmDecision.placingAnew(new int[] {1, 1, 0}));
    hosts(outcome, 1, Tiny.CLOUD, 0);
    assertThat(Tiny.of(outcome, "placedAnew")).isEqualTo(1);
    assertThat(Tiny.of(outcome, "rejectedByDowntime")).isZero();
    assertThat(Tiny.of(outcome, "migrated")).isEqualTo(1);
    // Only the user that server 1 then has no room for pays, from server 1 to the cloud.
    assertThat(Tiny.of(outcome, "downtimeSeconds")).isCloseTo(0.08 + 0.11, EXACT);
  }

  @Test
  void placingAnewNeedsServersToo() {
    Outcome<DtasmState> outcome = tiny.decide(DtasmDecision.placingAnew(new int[] {1, -1, 0}));
    assertThat(outcome.violations()).hasSize(1);
    hosts(outcome, 1, 0, 0);
  }

  @Test
  void aDecisionIsForAllUsers() {
    assertThatThrownBy(() -> tiny.name(0, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the decision of slot 0 names servers for 2 users; it must be 3.");
  }

  @Test
  void gapsAreOnTheOfferedLoad() {
    DtasmProblem problem = new DtasmProblem();
    double[] totals = tiny.name(0, 0, Tiny.CLOUD).components();
    assertThat(problem.objective(tiny.instance(), 1, totals)).isEqualTo(5e6);
    assertThat(problem.gapDenominator(tiny.instance(), 1, totals, 0)).isEqualTo(15e6);
  }

  @Test
  void loadRatios() {
    // Three users at RAN 0 need 1e9 / 0.77 each; the servers have 9e9 each.
    assertThat(new DtasmProblem().loadRatios(tiny.instance()))
        .hasEntrySatisfying("leastWeight", v -> assertThat(v).isCloseTo(3e9 / 0.77 / 18e9, EXACT))
        .hasEntrySatisfying(
            "leastWeightMax", v -> assertThat(v).isCloseTo(3e9 / 0.77 / 18e9, EXACT))
        .hasEntrySatisfying("busiestServer", v -> assertThat(v).isCloseTo(3e9 / 0.77 / 9e9, EXACT));
  }
}
