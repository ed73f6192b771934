package io.gapstone.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.SolutionFiles;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the page. */
class ReplayTest {

  private static final Map<String, String> SIZES = Map.of("users", "6", "slots", "4");

  @TempDir Path temp;

  @Test
  void theOptimumIsCalledWhatItIs() {
    Replay replay = Played.of("smra", SIZES, List.of("never-migrate", "optimum"), List.of());
    Replay.Shown rule = replay.panels().get(0);
    Replay.Shown best = replay.panels().get(1);
    assertThat(rule.standing()).isEqualTo("rule, slot by slot");
    assertThat(best.solver()).isEqualTo("exact");
    assertThat(best.standing())
        .matches("optimal, certified|(best known here|optimal within).*certified.*");
    assertThat(rule.gap().orElseThrow()).isGreaterThan(best.gap().orElseThrow());
    Map<?, ?> bound = (Map<?, ?>) replay.data().get("bound");
    assertThat(bound.get("kind")).isEqualTo("certified");
    assertThat((double) bound.get("value")).isLessThanOrEqualTo(best.objective() * (1 + 1e-9));
  }

  @Test
  void slotBySlotIsNotCalledOptimalOverAllSlots() {
    Replay replay = Played.of("isma", SIZES, List.of("myopic"), List.of());
    assertThat(replay.panels().get(0).standing()).contains("myopic").contains("not over all slots");
    assertThat(replay.data().get("bound")).isNull();
    assertThat(replay.panels().get(0).gap()).isEmpty();
  }

  /** A policy of lyapunov may move more often than the budget that the bound assumes. */
  @Test
  void whoBreaksTheBudgetIsNotHeldAgainstTheBound() {
    Map<String, String> sizes = Map.of("users", "1", "slots", "12");
    Replay replay = Played.of("lyapunov", sizes, List.of("nearest", "exact"), List.of());
    assertThat(replay.panels().get(0).gap()).isEmpty();
    assertThat(panel(replay, 0).get("remark").toString()).contains("optimum:moves=");
    assertThat(replay.panels().get(1).standing()).isEqualTo("optimal, certified");
  }

  @Test
  void aSolutionFileIsPlayedAsItStands() {
    Family<?, ?, ?, ?> family = Family.of("dtasm");
    Path file = solution(family);
    Replay replay = Played.of("dtasm", SIZES, List.of("da-nearest"), List.of(file));
    assertThat(replay.panels().get(1).solver()).isEqualTo("mine.json");
    assertThat(replay.panels().get(1).objective()).isEqualTo(replay.panels().get(0).objective());
    assertThat(panel(replay, 1).get("hosts")).isEqualTo(panel(replay, 0).get("hosts"));
    assertThatThrownBy(
            () -> Played.of("dtasm", Map.of("users", "7", "slots", "4"), List.of(), List.of(file)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("mine.json: instanceHash is ");
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> Path solution(
      Family<I, S, V, D> family) {
    InstanceFile<I, D> file = Played.file(family, SIZES);
    Path path = temp.resolve("mine.json");
    SolutionFiles.write(
        path,
        family.files(),
        Solving.run(
                family,
                file.name(),
                file.sha256(),
                file.instance(),
                Task.of("da-nearest", Scope.HORIZON, 0, 1))
            .solution());
    return path;
  }

  @Test
  void badWishesAreOneSentence() {
    assertThatThrownBy(() -> Played.of("smra", SIZES, List.of("greedy-fare"), List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("Maybe greedy-fair?");
    assertThatThrownBy(() -> Played.of("smra", SIZES, List.of("greedy-fair:x"), List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("it must be like ID or ID:name=value");
  }

  @Test
  void hostsComeBackFromTheirPacking() {
    assertThat(Base64.getDecoder().decode(Packed.of(new int[] {1, 258, 65535})))
        .containsExactly(1, 0, 2, 1, -1, -1);
  }

  /** Four points on a square: what can be drawn without distortion is. */
  @Test
  void distancesThatFitAPlaneAreKept() {
    double d = Math.sqrt(2);
    double[][] square = {{0, 1, d, 1}, {1, 0, 1, d}, {d, 1, 0, 1}, {1, d, 1, 0}};
    DelayLayout layout = DelayLayout.of(square);
    double side = layout.leastDistance();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        double dx = layout.x()[i] - layout.x()[j];
        double dy = layout.y()[i] - layout.y()[j];
        assertThat(Math.sqrt(dx * dx + dy * dy) / side)
            .isCloseTo(square[i][j], org.assertj.core.data.Offset.offset(1e-3));
      }
    }
  }

  @Test
  void roundingNeverFlatters() {
    assertThat(Jury.percent(0.00123)).isEqualTo("0.13 %");
    assertThat(Jury.percent(1.3)).isEqualTo("130 %");
    assertThat(Jury.percent(0.125)).isEqualTo("13 %");
  }

  @Test
  void twoHundredUsersInFiftySlotsStayBelowFiveMegabytes() {
    Map<String, String> sizes = Map.of("users", "200", "slots", "50", "vmsPerServer", "70");
    List<String> rules =
        List.of("stay", "dist", "hysteresis", "foresight-rule", "am", "one-user-mdp");
    Path page = temp.resolve("large.html");
    long bytes = ReplayPage.write(Played.of("delay-energy", sizes, rules, List.of()), page);
    assertThat(bytes).isEqualTo(page.toFile().length()).isLessThan(1_000_000);
  }

  private static Map<?, ?> panel(Replay replay, int k) {
    return (Map<?, ?>) ((List<?>) replay.data().get("panels")).get(k);
  }
}
