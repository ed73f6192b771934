package io.gapstone.learners.dtasm.td3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.learners.dtasm.DtasmObservation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CrowdingTest {

  private static final int USERS = 2;
  private static final int SERVERS = 2;
  private static final int STATE = USERS * DtasmObservation.PER_USER + SERVERS;

  /** Server 0 has half of what it should have, server 1 twice that. */
  private static float[] state() {
    float[] state = new float[STATE];
    state[STATE - 2] = -0.5f;
    state[STATE - 1] = 1;
    return state;
  }

  @Test
  void sharesOfUsersOverCapacity() {
    float[] seen = new float[4];
    new Crowding(USERS, SERVERS).write(state(), 0, new float[] {1, 0, 0.5f, 0.5f}, 0, seen, 0);
    // 1.5 users of 2, servers even: 1.5 / 0.5 - 1 and 0.5 / 2 - 1
    assertThat(seen).containsExactly(new float[] {-0.5f, 1, 2, -0.75f}, Offset.offset(1e-6f));
  }

  @Test
  void gradientFlowsThroughTheSum() {
    float[] byAction = new float[4];
    new Crowding(USERS, SERVERS).passBack(state(), 0, new float[] {9, 9, 3, 8}, 0, byAction, 0);
    // 3 / 0.5 and 8 / 2, for both users
    assertThat(byAction).containsExactly(new float[] {6, 4, 6, 4}, Offset.offset(1e-6f));
  }

  @Test
  void allIsWhatItSays() {
    CriticInput all = new CriticInput.All(2, 1);
    float[] seen = new float[3];
    all.write(new float[] {0, 4, 5}, 1, new float[] {7}, 0, seen, 0);
    assertThat(seen).containsExactly(4, 5, 7);
    float[] byAction = new float[1];
    all.passBack(new float[3], 1, new float[] {1, 2, 3}, 0, byAction, 0);
    assertThat(byAction).containsExactly(3);
  }
}
