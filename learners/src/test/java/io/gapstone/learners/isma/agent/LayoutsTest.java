package io.gapstone.learners.isma.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.isma.RandomIsma;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.isma.Wishes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutsTest {

  private static final Scales SCALES = Scales.of(RandomIsma.instance(1));

  private static IsmaSlot slot(IsmaInstance instance) {
    return RandomIsma.PROBLEM.slot(instance, 0, RandomIsma.spread());
  }

  private static List<Layout> layouts() {
    return List.of(
        new UserLayout(SCALES.encoder(), RandomIsma.USERS, RandomIsma.SERVERS),
        new LoadLayout(SCALES.root(), RandomIsma.SERVERS, 1, false, IsmaHyper.Matching.FEW));
  }

  private static float[] encoded(Layout layout, IsmaObservation own) {
    float[] observation = new float[layout.observationSize()];
    layout.encode(own, observation);
    return observation;
  }

  /** The same, but for what belongs to one user, whose tasks are others. */
  private static IsmaInstance without(int user) {
    IsmaInstance instance = RandomIsma.instance(1);
    double[] cycles = new double[RandomIsma.SLOTS * RandomIsma.USERS];
    double[] data = new double[cycles.length];
    for (int k = 0; k < cycles.length; k++) {
      int u = k % RandomIsma.USERS;
      int t = k / RandomIsma.USERS;
      cycles[k] = instance.cycles(t, u) * (u == user ? 0.3 : 1);
      data[k] = instance.dataBits(t, u) * (u == user ? 0.3 : 1);
    }
    return RandomIsma.instance(cycles, data);
  }

  /** A server's vector, and what it decides by it, depend on its own users and on nobody else. */
  @Test
  void observationsNeverContainUsersOfOtherServers() {
    IsmaSlot slot = slot(RandomIsma.instance(1));
    for (int user = 0; user < RandomIsma.USERS; user++) {
      IsmaSlot other = slot(without(user));
      for (Layout layout : layouts()) {
        for (int l = 0; l < RandomIsma.SERVERS; l++) {
          float[] one = encoded(layout, slot.observation(l));
          float[] changed = encoded(layout, other.observation(l));
          if (RandomIsma.spread().host(user) == l) {
            assertThat(changed).as("own user %d", user).isNotEqualTo(one);
          } else {
            assertThat(changed).as("user %d of another server", user).containsExactly(one);
          }
        }
      }
    }
  }

  /** With full information they do: the test above would notice. */
  @Test
  void fullInformationIsMore() {
    LoadLayout layout =
        new LoadLayout(SCALES.root(), RandomIsma.SERVERS, 1, true, IsmaHyper.Matching.FEW);
    IsmaObservation own = slot(RandomIsma.instance(1)).observation(0);
    layout.tell(new double[] {1e5, 2e5, 3e5});
    float[] one = encoded(layout, own);
    layout.tell(new double[] {1e5, 1e5, 3e5});
    assertThat(encoded(layout, own)).isNotEqualTo(one);
  }

  @Test
  void printedPlansNameServerRatioAndShare() {
    Layout layout = layouts().get(0);
    IsmaObservation own = slot(RandomIsma.instance(1)).observation(1);
    assertThat(layout.entries(own)).isEqualTo(6);
    Wishes wishes = new Wishes(RandomIsma.SERVERS);
    layout.decode(own, new float[] {0.9f, 0.42f, 0.2f, 5, -1, 1}, wishes);
    assertThat(wishes.server(0)).isEqualTo(2);
    assertThat(wishes.ratioTenths(0)).isEqualTo(7);
    assertThat(wishes.share(0)).isCloseTo(0.6, within(1e-6));
    assertThat(wishes.ratioTenths(1)).isZero();
    // both at server 2 with 0.6 and 0.9 of it
    layout.decode(own, new float[] {0.9f, 1, 0.2f, 1, 1, 0.8f}, wishes);
    assertThat(wishes.share(0)).isCloseTo(0.4, within(1e-6));
    assertThat(wishes.share(1)).isCloseTo(0.6, within(1e-6));
    float[] action = new float[layout.actionSize()];
    layout.describe(own, wishes, action);
    // users 1 and 4; server 2 of 3 is at two thirds
    float[] expected = new float[18];
    System.arraycopy(new float[] {2 / 3f, 1, -0.2f}, 0, expected, 3, 3);
    System.arraycopy(new float[] {2 / 3f, 1, 0.2f}, 0, expected, 12, 3);
    for (int k = 0; k < action.length; k++) {
      assertThat(action[k]).isCloseTo(expected[k], within(1e-6f));
    }
    float[] imagined = new float[action.length];
    layout.imagine(own, new float[] {0.9f, 1, 0.2f, 1, 1, 0.8f}, 0, imagined, 0);
    assertThat(imagined).containsExactly(action);
  }

  @Test
  void plansOfLoadsAreMatchedByUsers() {
    Layout layout = layouts().get(1);
    IsmaObservation own = slot(RandomIsma.instance(1)).observation(0);
    float[] observation = encoded(layout, own);
    // servers told: itself (3 GHz), 12 GHz, 9 GHz
    assertThat(observation[0]).isEqualTo(0.25f);
    assertThat(observation[3]).isEqualTo(1);
    assertThat(observation[6]).isEqualTo(0.75f);
    assertThat(observation[1]).isEqualTo(0.2f);
    Wishes wishes = new Wishes(RandomIsma.SERVERS);
    layout.decode(own, new float[] {1, -1, -1}, wishes);
    assertThat(List.of(wishes.server(0), wishes.server(1))).containsExactly(0, 0);
    assertThat(wishes.share(0) + wishes.share(1)).isBetween(0.5, 1 + 1e-9);
    layout.decode(own, new float[] {-1, 0.9f, 0.9f}, wishes);
    List<Integer> servers = new ArrayList<>(List.of(wishes.server(0), wishes.server(1)));
    assertThat(servers).containsExactlyInAnyOrder(1, 2);
    float[] action = new float[3];
    layout.describe(own, wishes, action);
    assertThat(action[0]).isZero();
    assertThat(action[1]).isPositive();
    float[] imagined = new float[3];
    layout.imagine(own, new float[] {-1, 0.9f, 0.9f}, 0, imagined, 0);
    assertThat(imagined).containsExactly(action);
    // e / (e + 2) is to stay where the preference is 1: the heavier of two users, and no other
    layout.imagine(own, new float[] {0, 0, 0, 0, 0, 0}, 0, imagined, 0);
    double[] loads = {Math.sqrt(own.cycles(0)), Math.sqrt(own.cycles(1))};
    double mean = SCALES.root() * RandomIsma.USERS / 24;
    assertThat((double) imagined[0])
        .isCloseTo(Math.max(loads[0], loads[1]) / (3 * mean), within(1e-5));
    assertThat((double) imagined[1])
        .isCloseTo(Math.min(loads[0], loads[1]) / (12 * mean), within(1e-5));
    assertThat(IsmaHyper.Matching.FEW.holds(8, 3)).isTrue();
    assertThat(IsmaHyper.Matching.FEW.holds(40, 6)).isFalse();
    // later, whoever is there then
    layout.imagine(own, new float[] {0, 0, 0, 0, 0, 0}, 3, imagined, 0);
    assertThat((double) imagined[0])
        .isCloseTo(Math.E / (Math.E + 2) * (loads[0] + loads[1]) / (3 * mean), within(1e-5));
  }
}
