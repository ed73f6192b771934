package io.gapstone.learners.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Origin;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergyRadio;
import io.gapstone.core.delayenergy.DelayEnergyReference;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import org.junit.jupiter.api.Test;

class DelayEnergyEncoderTest {

  /** Two users in one cell, 100 m east and 50 m north of its station, and two servers. */
  private final DelayEnergyInstance instance =
      new DelayEnergyInstance(
          Origin.handmade(),
          new DelayEnergyRadio(50, 1e5, 1.023, 1e-3, 4, 0.5, 1e-15),
          new DelayEnergyModel(1, 1e9, 0.02, true, 2, 1),
          new DelayEnergyNetwork(
              2, 1, 500, new int[] {0, 1}, new double[] {1e9, 1e9}, new int[] {2, 4}),
          new DelayEnergyUsers(new int[] {0, 1}, new double[] {2, 2}),
          new DelayEnergyTrace(
              1,
              new double[] {250, 250, 350, 250},
              new double[] {250, 250, 250, 300},
              new double[] {20e6, 20e6},
              new double[] {50e6, 60e6},
              new double[] {8e6, 4e6}),
          new DelayEnergyReference(0, 0, 0, 0));

  @Test
  void stateOfTheUserWhoseTurnItIs() {
    DelayEnergyProblem problem = new DelayEnergyProblem();
    DelayEnergySlot slot = problem.slot(instance, 0, problem.initialState(instance));
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    float[] state = new float[DelayEnergyEncoder.size(2)];
    DelayEnergyEncoder.encode(slot, sequence, state);
    // DELAY-ENERGY (13): 100 m; 1 and 1 services; 1 of 2 and 3 of 4 VMs free; 50 Mbit/s shared by
    // two; 50e6 cycles; 8e6 bits
    assertThat(state).containsExactly(100, 1, 1, 50, 75, 25e6f, 50e6f, 8e6f);
    sequence.wish(1);
    DelayEnergyEncoder.encode(slot, sequence, state);
    assertThat(state).startsWith(50, 0, 2, 100, 50);
  }
}
