package io.gapstone.learners.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Origin;
import io.gapstone.core.dtasm.DtasmApplications;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.DtasmUsers;
import io.gapstone.core.dtasm.Span;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DtasmLearningTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /** Two servers, three applications, two users: the second is on the cloud. */
  private static DtasmSlot slot() {
    double[] two = {1, 1};
    double[] three = {1, 1, 1};
    DtasmInstance instance =
        new DtasmInstance(
            Origin.handmade(),
            1,
            new DtasmNetwork(two, new double[] {0, 1, 1, 0}, new double[4], two, two),
            new DtasmApplications(three, three, three, three, three),
            new DtasmUsers(new int[] {1, 2}, two, new int[] {1, 2}),
            new DtasmDemand(
                two, new Span(100, 300), new Span(10, 20), new Span(0, 0), new Span(2, 4)),
            new DtasmTrace(
                1,
                2,
                new int[] {0, 1},
                new int[] {100, 250},
                new int[] {15, 20},
                new int[] {7, 8},
                new double[] {3, 2.5}));
    DtasmProblem problem = new DtasmProblem();
    return problem.slot(instance, 0, problem.initialState(instance));
  }

  @Test
  void observesSevenNumbersPerUser() {
    float[] seen = new float[2 * DtasmObservation.PER_USER];
    DtasmObservation.raw(slot(), seen);
    // DTASM (17)
    assertThat(seen).containsExactly(100, 15, 7, 3, 0, 1, 1, 250, 20, 8, 2.5f, 1, 2, 2);
    DtasmObservation.scaled(slot(), seen);
    assertThat(seen).containsExactly(0, 0.5f, 0, 0.5f, 0, 0.5f, 0.5f, 0.75f, 1, 0, 0.25f, 1, 1, 1);
  }

  @Test
  void actsByTheLargestEntryOfEachRow() {
    float[] action = {0, (float) Math.log(3), 5, 5};
    DtasmAction.softmax(action, 2, 2);
    assertThat(action)
        .containsExactly(new float[] {0.25f, 0.75f, 0.5f, 0.5f}, Offset.offset(1e-6f));
    // DTASM (18): the argmax of each row, the first of equals
    assertThat(DtasmAction.executed(action, 2, 2))
        .isEqualTo(DtasmDecision.naming(new int[] {1, 0}));
    float[] large = {1000, 0};
    DtasmAction.softmax(large, 1, 2);
    assertThat(large).containsExactly(1, 0);
  }

  @Test
  void rewardsAndReturns() {
    // DTASM (19)
    assertThat(DtasmReturns.reward(5e6)).isEqualTo(-5e6);
    // DTASM (21): -4 + 0.5 * -2 + 0.25 * -8
    assertThat(DtasmReturns.discounted(new double[] {-4, -2, -8}, 0.5)).isCloseTo(-7, EXACT);
    // DTASM (20)
    assertThat(DtasmReturns.actionValue(new double[] {-7, -5})).isCloseTo(-6, EXACT);
    // DTASM (22): -4 + 0.5 * mean(-6, -2)
    assertThat(DtasmReturns.bellman(-4, 0.5, new double[] {-6, -2})).isCloseTo(-6, EXACT);
    // DTASM (23): 0.25 * -8 + 0.75 * -4
    assertThat(DtasmReturns.stateValue(new double[] {0.25, 0.75}, new double[] {-8, -4}))
        .isCloseTo(-5, EXACT);
    // DTASM (24): mean of -3 and -5
    assertThat(DtasmReturns.objective(new double[][] {{-1, -2}, {-4, -1}})).isCloseTo(-4, EXACT);
  }

  @Test
  void bellmanValueIsTheReturnOfADeterministicRun() {
    double rest = DtasmReturns.discounted(new double[] {-2, -8}, 0.5);
    assertThat(DtasmReturns.bellman(-4, 0.5, new double[] {rest})).isCloseTo(-7, EXACT);
  }

  @Test
  void losses() {
    double target = DtasmUpdates.target(-4, 0.5, -6);
    assertThat(target).isCloseTo(-7, EXACT);
    // DTASM (25): mean of (-5 + 7)^2 and (-8 + 7)^2
    assertThat(DtasmUpdates.criticLoss(new double[] {-5, -8}, new double[] {target, target}))
        .isCloseTo(2.5, EXACT);
    // DTASM (26): minus the mean, as the text says
    assertThat(DtasmUpdates.actorLoss(new double[] {-5, -8})).isCloseTo(6.5, EXACT);
  }

  @Test
  void twinsTakeTheLowerValue() {
    assertThat(DtasmUpdates.twinTarget(-4, 0.5, -6, -10)).isCloseTo(-9, EXACT);
    assertThat(DtasmUpdates.twinTarget(-4, 0.5, -10, -6)).isCloseTo(-9, EXACT);
  }
}
