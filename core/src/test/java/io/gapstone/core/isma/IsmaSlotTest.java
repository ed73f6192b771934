package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Instance;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsmaSlotTest {

  private final IsmaProblem problem = new IsmaProblem();

  @Test
  void aServerSeesItsOwnUsers() {
    IsmaSlot slot = slot(TinyIsma.instance());
    IsmaObservation own = slot.observation(1);
    assertThat(own.count()).isEqualTo(2);
    assertThat(own.user(0)).isEqualTo(1);
    assertThat(own.user(1)).isEqualTo(2);
    assertThat(own.station(1)).isZero();
    assertThat(own.dataBits(0)).isEqualTo(16e6);
    assertThat(own.freeShare(0)).isEqualTo(1);
    assertThat(slot.observation(0).count()).isEqualTo(1);
    assertThatThrownBy(() -> own.dataBits(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> own.cycles(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void tasksOfOthersLeaveAnObservationAsItWas() {
    double[] data = TinyIsma.DATA.clone();
    double[] cycles = TinyIsma.CYCLES.clone();
    data[0] = 24e6;
    cycles[0] = 7e10;
    IsmaSlot slot = slot(TinyIsma.instance());
    IsmaSlot other = slot(TinyIsma.instance(data, cycles));
    assertThat(dump(other.observation(1))).isEqualTo(dump(slot.observation(1)));
    assertThat(dump(other.observation(0))).isNotEqualTo(dump(slot.observation(0)));
  }

  @Test
  void laterSlotsLeaveASlotAsItWas() {
    double[] data = TinyIsma.DATA.clone();
    double[] cycles = TinyIsma.CYCLES.clone();
    for (int u = 3; u < 6; u++) {
      data[u] = 24e6;
      cycles[u] = 7e10;
    }
    IsmaSlot slot = slot(TinyIsma.instance());
    IsmaSlot other = slot(TinyIsma.instance(data, cycles));
    for (int l = 0; l < 2; l++) {
      assertThat(dump(other.observation(l))).isEqualTo(dump(slot.observation(l)));
    }
    IsmaFullView view = slot.fullInformation();
    IsmaFullView otherView = other.fullInformation();
    for (int u = 0; u < 3; u++) {
      assertThat(otherView.dataBits(u)).isEqualTo(view.dataBits(u));
      assertThat(otherView.cycles(u)).isEqualTo(view.cycles(u));
    }
  }

  @Test
  void noAccessorLeadsBeyondItsView() {
    for (Class<?> view : List.of(IsmaSlot.class, IsmaObservation.class, IsmaFullView.class)) {
      for (Method method : view.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          Class<?> type = method.getReturnType();
          assertThat(Instance.class.isAssignableFrom(type)).as(method.toString()).isFalse();
          assertThat(State.class.isAssignableFrom(type)).as(method.toString()).isFalse();
          assertThat(view != IsmaSlot.class && Slot.class.isAssignableFrom(type)).isFalse();
          assertThat(view == IsmaObservation.class && type == IsmaFullView.class).isFalse();
          assertThat(type.isArray()).as(method.toString()).isFalse();
        }
      }
    }
  }

  @Test
  void optionsCostWhatTheTransitionCharges() {
    IsmaInstance instance = TinyIsma.instance();
    IsmaObservation own = slot(instance).observation(1);
    IsmaFullView view = slot(instance).fullInformation();
    for (int server = 0; server < 2; server++) {
      for (int tenths = 1; tenths <= 10; tenths++) {
        double expected =
            Math.max(
                own.localSeconds(1, tenths),
                own.overheadSeconds(1, server, tenths) + own.workSeconds(1, server, tenths) / 0.5);
        IsmaDecision decision =
            new IsmaDecision(
                new int[] {0, 0, server}, new int[] {0, 0, tenths}, new double[] {0, 0, 0.5});
        double paid =
            problem.transition(instance, 0, problem.initialState(instance), decision)
                .components()[0];
        assertThat(paid - 100).isCloseTo(expected, within(1e-12));
        assertThat(view.localSeconds(2, tenths)).isEqualTo(own.localSeconds(1, tenths));
        assertThat(view.overheadSeconds(2, server, tenths))
            .isEqualTo(own.overheadSeconds(1, server, tenths));
        assertThat(view.workSeconds(2, server, tenths))
            .isEqualTo(own.workSeconds(1, server, tenths));
      }
    }
  }

  @Test
  void eachServerActsForItsOwnUsersOnly() {
    IsmaServerwisePolicy policy =
        new IsmaServerwisePolicy(
            l ->
                (own, actions) -> {
                  assertThat(own.server()).isEqualTo(l);
                  for (int k = 0; k < own.count(); k++) {
                    actions.offload(k, 1 - l, l + 1, 0.25);
                  }
                  assertThatThrownBy(() -> actions.offload(own.count(), l, 1, 1))
                      .isInstanceOf(IndexOutOfBoundsException.class);
                });
    assertThat(policy.decide(slot(TinyIsma.instance())))
        .isEqualTo(
            new IsmaDecision(
                new int[] {1, 0, 0}, new int[] {1, 2, 2}, new double[] {0.25, 0.25, 0.25}));
  }

  private IsmaSlot slot(IsmaInstance instance) {
    return problem.slot(instance, 0, problem.initialState(instance));
  }

  private static List<Number> dump(IsmaObservation own) {
    List<Number> all = new ArrayList<>();
    all.addAll(List.of(own.t(), own.server(), own.users(), own.servers(), own.count()));
    for (int l = 0; l < own.servers(); l++) {
      all.add(own.freeShare(l));
    }
    for (int k = 0; k < own.count(); k++) {
      all.addAll(List.of(own.user(k), own.station(k), own.dataBits(k), own.cycles(k)));
      all.addAll(List.of(own.cpuHertz(k), own.deadlineSeconds(k), own.gain(k)));
      for (int l = 0; l < own.servers(); l++) {
        for (int q = 0; q <= IsmaCosts.WHOLE; q++) {
          all.add(own.localSeconds(k, q));
          all.add(own.overheadSeconds(k, l, q));
          all.add(own.workSeconds(k, l, q));
        }
      }
    }
    return all;
  }
}
