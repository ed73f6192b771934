package io.gapstone.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.Choices;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.random.Draws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

  /** Any choices make a decision that breaks no constraint, and can be read from it again. */
  @ParameterizedTest
  @ValueSource(strings = {"smra", "dtasm", "delay-energy", "lyapunov", "isma"})
  void anyChoicesMakeADecision(String family) {
    check(Family.of(family));
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      void check(Family<I, S, V, D> family) {
    Problem<I, S, V, D> problem = family.problem();
    Choices<V, D> choices = problem.choices().orElseThrow();
    I instance = family.files().generator().generate("small", 5, Map.of());
    Draws draws = Draws.of(1, "test");
    S state = problem.initialState(instance);
    int kept = 0;
    int moved = 0;
    for (int t = 0; t < instance.slots(); t++) {
      V slot = problem.slot(instance, t, state);
      int[] wanted = new int[instance.users()];
      for (int u = 0; u < wanted.length; u++) {
        wanted[u] = draws.index(choices.count(slot));
      }
      D decision = choices.decide(slot, wanted.clone());
      Outcome<S> outcome = problem.transition(instance, t, state, decision);
      assertThat(outcome.violations()).isEmpty();
      for (int u = 0; u < wanted.length; u++) {
        int choice = choices.choice(slot, decision, u);
        assertThat(choice).isBetween(0, choices.count(slot) - 1);
        kept += choice == wanted[u] ? 1 : 0;
        moved += choices.moves(slot, decision, u) ? 1 : 0;
      }
      state = outcome.next();
    }
    assertThat(choices.meaning()).isNotBlank();
    assertThat(moved).isPositive();
    assertThat(kept).as("of %d", instance.users() * instance.slots()).isPositive();
    if (!List.of("smra", "lyapunov").contains(problem.family())) {
      assertThat(kept).isEqualTo(instance.users() * instance.slots());
    }
  }
}
