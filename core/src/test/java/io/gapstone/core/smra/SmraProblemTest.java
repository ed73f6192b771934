package io.gapstone.core.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmraProblemTest {

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);
  private static final double NEAR = 7.569855608330948; // log2(190)

  private final SmraProblem problem = new SmraProblem();
  private final SmraInstance instance = new TinySmra().instance();
  private final SmraState start = problem.initialState(instance);

  private Outcome<SmraState> first(SmraDecision decision) {
    return problem.transition(instance, 0, start, decision);
  }

  private Outcome<SmraState> moveUser0(double cpuHz, double bandwidthHz) {
    return first(
        TinySmra.decision(
            new int[] {1, 0}, new double[] {cpuHz, 8e8}, new double[] {bandwidthHz, 2e6}));
  }

  private SmraDecision stay() {
    return new SmraDraft(problem.slot(instance, 0, start)).decision();
  }

  @Test
  void everyoneStays() {
    Outcome<SmraState> outcome = first(stay());
    double communication = 2e6 / (1e6 * 3) + 2e6 / (2e6 * NEAR);
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.next()).isSameAs(start);
    // SMRA (13a), SMRA (13h): user 0 sends 2/3 s and computes 2 s, user 1 0.132 s and 1 s
    assertThat(outcome.components())
        .containsExactly(new double[] {communication + 3, communication, 3, 0, 0, 0}, EXACT);
    assertThat(problem.objective(instance, 2, new double[] {8, 0, 0, 0, 0, 0})).isEqualTo(2);
  }

  @Test
  void oneMoves() {
    Outcome<SmraState> outcome = moveUser0(8e8, 4e6);
    double communication = 2e6 / (4e6 * NEAR) + 2e6 / (2e6 * NEAR);
    assertThat(outcome.violations()).isEmpty();
    // SMRA (13a): both compute 1 s, user 0 moves for 1.16928 s
    assertThat(outcome.components())
        .containsExactly(
            new double[] {communication + 3.16928, communication, 2, 1.16928, 1, 0}, EXACT);
    SmraState next = outcome.next();
    assertThat(next.host(0)).isEqualTo(1);
    assertThat(next.cpuHz(0)).isEqualTo(8e8);
    assertThat(next.bandwidthHz(0)).isEqualTo(4e6);
    // SMRA (14): the leaver's shares are free at server 0 and taken at server 1
    assertThat(next.takenCpuHz(0)).isEqualTo(8e8);
    assertThat(next.takenCpuHz(1)).isEqualTo(8e8);
    assertThat(next.takenBandwidthHz(0)).isEqualTo(2e6);
    assertThat(next.takenBandwidthHz(1)).isEqualTo(4e6);
  }

  @Test
  void newcomersMustFitBesideThoseThere() {
    TinySmra tiny = new TinySmra();
    tiny.hosts[1] = 1;
    SmraInstance shared = tiny.instance();
    SmraState state = problem.initialState(shared);
    Outcome<SmraState> outcome =
        problem.transition(
            shared,
            0,
            state,
            // User 1 leaves server 1, yet its shares are not free before the next slot.
            TinySmra.decision(new int[] {1, 0}, new double[] {3e8, 1e8}, new double[] {3e6, 1e6}));
    assertThat(outcome.violations())
        .containsExactly(
            new Violation("SMRA (13b) cpu", 0, Violation.NONE, 1, 1e8), // SMRA (13b)
            new Violation("SMRA (13c) bandwidth", 0, Violation.NONE, 1, 1e6)); // SMRA (13c)
    Outcome<SmraState> fitting =
        problem.transition(
            shared,
            0,
            state,
            TinySmra.decision(new int[] {1, 0}, new double[] {2e8, 1e8}, new double[] {2e6, 1e6}));
    assertThat(fitting.violations()).isEmpty();
  }

  @Test
  void onlyHostOrTargetMayServe() {
    // User 1's target is its host, so server 1 is not open to it: SMRA (13d), SMRA (13e)
    Outcome<SmraState> outcome =
        first(
            TinySmra.decision(new int[] {0, 1}, new double[] {4e8, 8e8}, new double[] {1e6, 2e6}));
    assertThat(outcome.violations())
        .containsExactly(new Violation("SMRA (13d) target", 0, 1, 1, 1));
    assertThat(outcome.components()).containsExactly(first(stay()).components());
    assertThat(outcome.next()).isSameAs(start);
  }

  @Test
  void oneServerOfThoseThereAreServesEachUser() {
    for (int server : new int[] {-1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      Outcome<SmraState> outcome =
          first(
              TinySmra.decision(
                  new int[] {server, 0}, new double[] {4e8, 8e8}, new double[] {1e6, 2e6}));
      assertThat(outcome.violations()) // SMRA (13f), SMRA (13g)
          .containsExactly(new Violation("SMRA (13f) server", 0, 0, server, 1));
      assertThat(outcome.components()).containsExactly(first(stay()).components());
    }
  }

  @Test
  void sharesOutsideTheBoxCountAsNamed() {
    assertThat(moveUser0(0.9e8, 1e6).violations())
        .containsExactly(new Violation("SMRA cpu box", 0, 0, 1, 0.1e8));
    assertThat(moveUser0(9e8, 1e6).violations())
        .containsExactly(new Violation("SMRA cpu box", 0, 0, 1, 1e8));
    assertThat(moveUser0(8e8, 0.25e6).violations())
        .containsExactly(new Violation("SMRA bandwidth box", 0, 0, 1, 0.25e6));
    assertThat(moveUser0(9e8, 1e6).next().cpuHz(0)).isEqualTo(9e8);
  }

  @Test
  void sharesThatAreNoPositiveNumbersKeepTheUser() {
    for (double hz : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, -1}) {
      Outcome<SmraState> outcome = moveUser0(hz, 1e6);
      assertThat(outcome.violations()).containsExactly(new Violation("SMRA cpu box", 0, 0, 1, 1e8));
      assertThat(outcome.next()).isSameAs(start);
      assertThat(moveUser0(8e8, hz).violations())
          .containsExactly(new Violation("SMRA bandwidth box", 0, 0, 1, 0.5e6));
    }
  }

  @Test
  void whoStaysNamesWhatItHolds() {
    Outcome<SmraState> outcome =
        first(
            TinySmra.decision(
                new int[] {0, 0}, new double[] {5e8, 8e8}, new double[] {1e6, Double.NaN}));
    assertThat(outcome.violations())
        .containsExactly(
            new Violation("SMRA kept cpu", 0, 0, 0, 1e8),
            new Violation("SMRA kept bandwidth", 0, 1, 0, 2e6));
    assertThat(outcome.components()).containsExactly(first(stay()).components());
  }

  @Test
  void refusedWishesAreCounted() {
    SmraDraft draft = new SmraDraft(problem.slot(instance, 0, start));
    draft.refuse(0);
    draft.refuse(1); // at its target already: no wish
    assertThat(first(draft.decision()).components()[5]).isEqualTo(1);
  }

  @Test
  void wrongNumberOfUsersIsBadInput() {
    assertThatThrownBy(() -> first(TinySmra.decision(new int[1], new double[1], new double[1])))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the decision of slot 0 is for 1 users; it must be for 2.");
    assertThatThrownBy(() -> TinySmra.decision(new int[2], new double[1], new double[2]))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void trueTargetsAreASetting() {
    assertThat(problem.played(instance, Map.of())).isSameAs(instance);
    assertThat(problem.played(instance, Map.of("targets", "instance"))).isSameAs(instance);
    SmraInstance truth = problem.played(instance, Map.of("targets", "true", "other", "x"));
    assertThat(instance.target(1, 1)).isEqualTo(1);
    assertThat(truth.target(1, 1)).isZero();
    assertThat(truth.expectedX(1, 1)).isEqualTo(1000);
    assertThat(truth.predictedX(1, 1)).isEqualTo(3000);
    assertThat(problem.loadRatios(instance)).containsEntry("targetHits", 0.75);
    assertThatThrownBy(() -> problem.played(instance, Map.of("targets", "ture")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Maybe true?");
  }

  @Test
  void loads() {
    assertThat(problem.loadRatios(instance))
        .containsEntry("heldCpu", 12e8 / 3e9)
        .containsEntry("heldBandwidth", 3e6 / 14e6)
        // Most wanted is server 1 in both slots: one user's 8e8 of 1e9, and 5e6 of 4e6.
        .containsEntry("crowdedCpu", 0.8)
        .containsEntry("crowdedBandwidth", 1.25);
  }
}
