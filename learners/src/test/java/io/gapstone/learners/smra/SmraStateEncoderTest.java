package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SmraStateEncoderTest {

  private final SmraProblem problem = new SmraProblem();
  private final SmraInstance instance = TinySmra.instance();
  private final SmraSlot slot = problem.slot(instance, 0, problem.initialState(instance));
  private final SmraTurns turns = new SmraTurns(Expectation.OF_THE_INSTANCE);

  @Test
  void eightNumbersPerUser() {
    turns.begin(slot);
    UserEncoder encoder = new SmraStateEncoder();
    float[] state = new float[2 * encoder.width()];
    encoder.encode(turns, 0, state, 0);
    encoder.encode(turns, 1, state, encoder.width());
    // SMRA (15): 3000 m of 0 to 4000, y without extent, target at 4000 m; 5e8 of 1e8 to 9e8, 1e6
    // of 1e6 to 5e6; server 1 is all free
    assertThat(state)
        .containsExactly(
            0.5f, 0, 1, 0, 0, -1, 1, 1, // user 0
            1, 0, 1, 0, 1, 0.5f, 1, 1); // user 1
  }

  @Test
  void laterUsersSeeWhatEarlierOnesLeft() {
    turns.begin(slot);
    turns.move(0, 1, -1);
    float[] state = new float[SmraStateEncoder.WIDTH];
    new SmraStateEncoder().encode(turns, 1, state, 0);
    // 9e8 of 1e9 and 1e6 of 8e6 are gone
    assertThat(state[6]).isEqualTo(-0.8f);
    assertThat(state[7]).isEqualTo(0.75f);
  }

  @Test
  void costsOfStayingAndOfMoving() {
    turns.begin(slot);
    float[] state = new float[SmraCostEncoder.WIDTH];
    new SmraCostEncoder().encode(turns, 0, state, 0);
    float[] more = Arrays.copyOfRange(state, SmraCostEncoder.OFFER, SmraCostEncoder.WIDTH);
    double stay = 1 / (1e6 * Math.log(1 + 189e9 / Math.pow(Math.sqrt(9.01e6), 3)) * 1.442695);
    Offset<Float> near = Offset.offset(1e-6f);
    // two share 1e9 and 8e6: 5e8 and 4e6 each
    assertThat(more[0]).isEqualTo(0);
    assertThat(more[1]).isEqualTo(0.5f);
    assertThat(more[2]).isEqualTo(1);
    // one other candidate of at most four
    assertThat(more[3]).isEqualTo(-0.5f);
    // (3000, 100) is 3001.67 m from the host and 1004.99 m from the target, of 10 km
    assertThat(more[4]).isCloseTo(-0.399667f, near);
    assertThat(more[5]).isCloseTo(-0.799002f, near);
    assertThat(more[6]).isCloseTo((float) (stay / 2 - 1), near);
    // one bit of one cycle, one bit of state: nothing
    assertThat(more[7]).isCloseTo(-1, near);
    assertThat(more[10]).isEqualTo(Span.scaled(slot.migrationSeconds(0), 0, 4));
    assertThat(more[10]).isGreaterThan(-1 + 1e-3f);
  }

  @Test
  void nothingIsOfferedByAClosedTarget() {
    turns.begin(slot);
    turns.move(0, 1, 1); // leaves 1e8 of CPU, just the minimum
    assertThat(turns.mayMove(1)).isTrue();
    turns.begin(slot);
    turns.move(0, 1.0001f, 1);
    turns.move(1, -1, -1);
    float[] state = new float[SmraCostEncoder.WIDTH];
    new SmraCostEncoder().encode(turns, 1, state, 0);
    assertThat(state[SmraCostEncoder.CHOICE]).isEqualTo(-1);
  }

  @Test
  void scale() {
    assertThat(Span.scaled(3, 3, 3)).isZero();
    assertThat(Span.scaled(2.5, 0, 10)).isEqualTo(-0.5f);
  }
}
