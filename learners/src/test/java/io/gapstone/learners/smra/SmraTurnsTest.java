package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import org.junit.jupiter.api.Test;

class SmraTurnsTest {

  private final SmraProblem problem = new SmraProblem();
  private final SmraInstance instance = TinySmra.instance();
  private final SmraState start = problem.initialState(instance);
  private final SmraSlot slot = problem.slot(instance, 0, start);
  private final SmraTurns turns = new SmraTurns(Expectation.OF_THE_INSTANCE);

  @Test
  void choicesAndSharesOfEachUser() {
    turns.begin(slot);
    SmraActions.play(turns, 0, SmraActions.MOVE, 0.5f, -1);
    SmraActions.play(turns, 1, SmraActions.STAY, 1, 1);
    SmraDecision decision = turns.decision();
    // SMRA (16), (20): user 0 moves with 1e8 + 0.75 x 8e8 and 1e6; user 1 keeps what it holds
    assertThat(decision.server(0)).isEqualTo(1);
    assertThat(decision.cpuHz(0)).isEqualTo(7e8);
    assertThat(decision.bandwidthHz(0)).isEqualTo(1e6);
    assertThat(decision.server(1)).isZero();
    assertThat(decision.cpuHz(1)).isEqualTo(9e8);
  }

  @Test
  void whatDoesNotFitIsSettledInUserOrder() {
    turns.begin(slot);
    turns.move(0, 0.75f, 1);
    turns.move(1, 1, 1);
    SmraDecision decision = turns.decision();
    assertThat(decision.cpuHz(0)).isEqualTo(8e8);
    assertThat(decision.cpuHz(1)).isEqualTo(2e8);
    assertThat(decision.bandwidthHz(1)).isEqualTo(3e6);
    assertThat(problem.transition(instance, 0, start, decision).violations()).isEmpty();
  }

  @Test
  void candidatesStillToCome() {
    turns.begin(slot);
    assertThat(turns.sharers(0)).isEqualTo(2);
    turns.stay(0);
    assertThat(turns.sharers(1)).isEqualTo(1);
  }

  /** Turns are the rule first-come, user by user. */
  @Test
  void sameAsTheRuleForAllUsersAtOnce() {
    Draws draws = Draws.of(1, "wishes");
    for (int seed = 0; seed < 20; seed++) {
      SmraInstance random = RandomSmra.instance(seed);
      SmraState state = problem.initialState(random);
      for (int t = 0; t < random.slots(); t++) {
        SmraSlot now = problem.slot(random, t, state);
        SmraBoxes boxes = now.boxes();
        boolean[] wishes = new boolean[now.users()];
        double[] cpu = new double[now.users()];
        double[] bandwidth = new double[now.users()];
        turns.begin(now);
        for (int u = 0; u < now.users(); u++) {
          wishes[u] = draws.coin();
          float f = (float) (2.4 * draws.unit() - 1.2);
          float b = (float) (2.4 * draws.unit() - 1.2);
          cpu[u] = SmraActions.unscaled(f, boxes.cpuMinHz(), boxes.cpuMaxHz());
          bandwidth[u] = SmraActions.unscaled(b, boxes.bandwidthMinHz(), boxes.bandwidthMaxHz());
          SmraActions.play(turns, u, wishes[u] ? SmraActions.MOVE : SmraActions.STAY, f, b);
        }
        SmraDecision decision = turns.decision();
        SmraDecision rule = SmraRepair.firstCome(now, wishes, cpu, bandwidth);
        for (int u = 0; u < now.users(); u++) {
          assertThat(decision.server(u)).isEqualTo(rule.server(u));
          assertThat(decision.cpuHz(u)).isEqualTo(rule.cpuHz(u));
          assertThat(decision.bandwidthHz(u)).isEqualTo(rule.bandwidthHz(u));
          assertThat(decision.refused(u)).isEqualTo(rule.refused(u));
        }
        assertThat(problem.transition(random, t, state, decision).violations()).isEmpty();
        state = problem.transition(random, t, state, decision).next();
      }
    }
  }

  @Test
  void rewardIsMinusTheDelay() {
    assertThat(SmraReward.of(3.5)).isEqualTo(-3.5); // SMRA (17)
    // one bit of one cycle at 9e8 cycles per second is what nobody decides
    assertThat(SmraReward.ofExcess(slot, 0, 3.5)).isEqualTo(1 / 9e8 - 3.5);
  }

  @Test
  void returnIsDiscounted() {
    // SMRA (18): -4 - 0.5 x 2 - 0.25 x 8
    assertThat(SmraReward.discountedReturn(new double[] {-4, -2, -8}, 0.5)).isEqualTo(-7);
  }
}
