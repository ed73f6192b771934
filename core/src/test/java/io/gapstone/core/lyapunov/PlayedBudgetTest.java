package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedBudgetTest {

  private final LyapunovProblem problem = new LyapunovProblem();

  @Test
  void theBudgetCanBeSet() {
    LyapunovInstance instance = Tiny.random(1, 2, 10);
    assertThat(problem.played(instance, Map.of())).isSameAs(instance);
    assertThat(problem.played(instance, Map.of("moves", "as-in-file"))).isSameAs(instance);
    LyapunovInstance seven = problem.played(instance, Map.of("moves", "7", "v", "3"));
    assertThat(instance.budget()).isEqualTo(3);
    assertThat(seven.budget()).isEqualTo(7);
    assertThat(seven.latencySeconds(2, 1, 0, 2)).isEqualTo(instance.latencySeconds(2, 1, 0, 2));
    for (String bad : new String[] {"-1", "2.5", "many"}) {
      assertThatThrownBy(() -> problem.played(instance, Map.of("moves", bad)))
          .isInstanceOf(BadInputException.class)
          .hasMessage("moves is '" + bad + "'; it must be as-in-file or a whole number from 0.");
    }
  }

  @Test
  void aPolicyBeyondTheBudgetIsComparedAtItsOwnMoves() {
    LyapunovInstance instance = Tiny.random(1, 2, 10);
    assertThat(instance.budget()).isEqualTo(3);
    assertThat(problem.comparedAs(instance, moved(3, 2))).isEmpty();
    assertThat(problem.comparedAs(instance, moved(2, 5))).isEqualTo(Map.of("moves", "5"));
  }

  private static LyapunovState moved(int... moves) {
    return new LyapunovState(new int[moves.length], new double[moves.length], moves);
  }
}
