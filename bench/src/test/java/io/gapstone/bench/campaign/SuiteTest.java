package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {

  @Test
  void rangesListsAndSweepsMultiplyOut() {
    List<RunSpec> runs =
        plan(
            """
            suite: mine
            repeats: 2
            runs:
              - families: [smra]
                seeds: [1..3, 7]
                users: [10, 12]
                metrics: [slot-gap]
                solvers:
                  - never-migrate
                  - {id: greedy-biased, set: {biasSeconds: [0.5, 1]}}
            """);
    assertThat(runs).hasSize(4 * 2 * 3 * 2);
    assertThat(runs.get(0).instance().settings()).isEqualTo(Map.of("users", "10"));
    assertThat(runs.get(0).slotGaps()).isTrue();
    assertThat(runs).extracting(RunSpec::seed).containsOnly(1L, 2L);
    assertThat(runs.stream().map(RunSpec::solverLabel).distinct())
        .containsExactly(
            "never-migrate", "greedy-biased{biasSeconds=0.5}", "greedy-biased{biasSeconds=1}");
    assertThat(runs.stream().map(RunSpec::key).distinct()).hasSize(runs.size());
  }

  @Test
  void groupsStandForSolversOfAKindAndEachScopeForThoseThatWorkThere() {
    List<RunSpec> runs =
        plan(
            """
            runs:
              - families: [lyapunov]
                scopes: [slot, horizon]
                at: [0, 2]
                metrics: [horizon-gap]
                solvers: [heuristics, exact]
            """);
    assertThat(runs).filteredOn(r -> r.solver().equals("exact")).hasSize(3);
    assertThat(runs)
        .filteredOn(r -> r.scope() == Scope.SLOT)
        .extracting(RunSpec::slot)
        .containsOnly(0, 2);
    assertThat(runs).extracting(RunSpec::solver).contains("nearest", "queue-floor");
  }

  @Test
  void aHorizonGapBringsItsBoundAlong() {
    String suite = "runs: [{families: smra, solvers: never-migrate, metrics: [%s]}]";
    assertThat(plan(suite.formatted("horizon-gap")))
        .extracting(RunSpec::solver)
        .containsExactly("never-migrate", "exact");
    assertThat(plan(suite.formatted("slot-gap")))
        .extracting(RunSpec::solver)
        .containsExactly("never-migrate");
  }

  @Test
  void overridesReplaceKeys() {
    Suite suite =
        Suite.parse(
            "s.yaml",
            "runs: [{families: smra, solvers: never-migrate}, {solvers: [stay], families: isma}]",
            Path.of(""),
            Map.of("runs.seeds", "1..2", "limits", "{seconds: 3}", "runs.metrics", "slot-gap"));
    List<RunSpec> runs = SuitePlan.of(suite);
    assertThat(runs).hasSize(4);
    assertThat(runs).extracting(RunSpec::seconds).containsOnly(3.0);
    assertThat(suite.text()).contains("# --set runs.seeds=1..2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quick", "small", "paper", "large", "latency"})
  void builtInSuitesArePlanned(String name) {
    List<RunSpec> runs = SuitePlan.of(Suite.of(name, Map.of()));
    assertThat(runs.stream().map(r -> r.instance().family()).distinct()).hasSize(5);
    assertThat(runs).allMatch(r -> r.nodes() > 0, "limited by work, not by time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"smra", "dtasm", "delay-energy", "lyapunov", "isma"})
  void builtInSuitesCanBeNarrowedToAFamily(String family) {
    for (String name : Suite.BUILT_IN) {
      assertThat(SuitePlan.of(Suite.of(name, Map.of("runs.families", family, "runs.seeds", "1"))))
          .isNotEmpty()
          .allMatch(run -> run.instance().family().equals(family));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          runs: [{solver: x}]            | s.yaml, line 1: there is no key of runs 'solver'; there are: at, families, instances, limits, metrics, profiles, repeats, scopes, seeds, servers, set, slots, solvers, users. Maybe solvers?
          rums: []                       | s.yaml, line 1: there is no key of a suite 'rums'; there are: about, limits, repeats, runs, seed, suite. Maybe runs?
          suite: x                       | s.yaml, line 1: the key runs is missing.
          runs: [{seeds: 1}]             | s.yaml, line 1: the key solvers is missing under runs.
          runs: [{solvers: x, seeds: a}] | s.yaml, line 1: seeds is a; it must be a whole number from 0 to 4611686018427387903.
          runs: [{solvers: x, seeds: 5..2}] | s.yaml, line 1: seeds is 5..2; a range rises and holds at most 1000000 numbers.
          runs: [{solvers: stray, families: smra}] | s.yaml, line 1: there is no solver 'stray'; there are: all, exacts, relaxations, heuristics, learned
          runs: [{solvers: x, families: smr}] | s.yaml, line 1: there is no value of families 'smr'; there are:
          runs: [{solvers: all, profiles: smal}] | s.yaml, line 1: there is no profile 'smal'; there are:
          runs: [{solvers: all, limits: {second: 1}}] | s.yaml, line 1: there is no key of limits 'second'; there are:
          runs: [{solvers: all, seeds: 1, seeds: 2}] | s.yaml, line 1:
          runs: [                        | s.yaml, line
          """)
  void aMistakeIsOneSentence(String text, String beginning) {
    assertThatThrownBy(() -> plan(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(beginning)
        .message()
        .doesNotContain("\n");
  }

  private static List<RunSpec> plan(String text) {
    return SuitePlan.of(Suite.parse("s.yaml", text, Path.of(""), Map.of()));
  }
}
