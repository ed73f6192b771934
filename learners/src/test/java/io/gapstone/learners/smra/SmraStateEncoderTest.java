package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import org.junit.jupiter.api.Test;

class SmraStateEncoderTest {

  @Test
  void eightNumbersPerUser() {
    SmraProblem problem = new SmraProblem();
    SmraInstance instance = TinySmra.instance();
    SmraSlot slot = problem.slot(instance, 0, problem.initialState(instance));
    float[] state = new float[2 * SmraStateEncoder.PER_USER];
    new SmraStateEncoder(slot).encode(slot, state);
    // SMRA (15): 3000 m of 0 to 4000, y without extent, target at 4000 m; 5e8 of 1e8 to 9e8, 1e6
    // of 1e6 to 5e6; server 1 is all free
    assertThat(state)
        .containsExactly(
            0.5f, 0, 1, 0, 0, -1, 1, 1, // user 0
            1, 0, 1, 0, 1, 0.5f, 1, 1); // user 1
  }

  @Test
  void scale() {
    assertThat(SmraStateEncoder.scaled(3, 3, 3)).isZero();
    assertThat(SmraStateEncoder.scaled(2.5, 0, 10)).isEqualTo(-0.5f);
  }
}
