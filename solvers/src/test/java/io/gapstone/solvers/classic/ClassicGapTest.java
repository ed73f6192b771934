package io.gapstone.solvers.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Status;
import io.gapstone.core.random.Draws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classic generalised assignment, whose optima others know. */
class ClassicGapTest {

  private static final Path DATA = data();

  @TempDir private Path folder;

  /** The folder of real data, wherever above the working directory it is. */
  private static Path data() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/data/gap"))) {
      at = at.getParent();
    }
    return at == null ? Path.of("shared/data/gap") : at.resolve("shared/data/gap");
  }

  private static ClassicGap.Answer solve(GapFile.Problem problem, ClassicGap.Sense sense) {
    return ClassicGap.solve(
        problem, sense, ClassicGap.EXACT, Budget.of(60, Long.MAX_VALUE), Progress.SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "cattrysse1994/gap1-0, 261",
    "cattrysse1994/gap1-1, 269",
    "chu1997/c05100, 1931",
    "chu1997/a05100, 1698"
  })
  void meetsTheKnownOptima(String file, long optimum) {
    assumeTrue(Files.isRegularFile(DATA.resolve(file)));
    GapFile.Problem problem = GapFile.read(DATA.resolve(file)).problem(0);
    ClassicGap.Answer answer = solve(problem, ClassicGap.Sense.MIN);
    assertThat(answer.objective()).isEqualTo(optimum);
    assertThat(answer.bound()).isEqualTo(optimum);
    assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    assertFits(problem, answer);
  }

  private static void assertFits(GapFile.Problem problem, ClassicGap.Answer answer) {
    long[] load = new long[problem.agents()];
    for (int j = 0; j < problem.jobs(); j++) {
      load[answer.agents()[j]] += problem.needs()[answer.agents()[j] * problem.jobs() + j];
    }
    for (int i = 0; i < load.length; i++) {
      assertThat(load[i]).isLessThanOrEqualTo(problem.capacities()[i]);
    }
  }

  @Test
  void meetsEnumerationInBothSenses() {
    int infeasible = 0;
    for (int seed = 1; seed <= 150; seed++) {
      GapFile.Problem problem = random(seed);
      for (ClassicGap.Sense sense : ClassicGap.Sense.values()) {
        Long best = enumerated(problem, sense);
        ClassicGap.Answer answer = solve(problem, sense);
        if (best == null) {
          assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
          assertThat(answer.agents()).isEmpty();
          assertThat(answer.bound())
              .isEqualTo(sense == ClassicGap.Sense.MIN ? Long.MAX_VALUE : Long.MIN_VALUE);
          infeasible++;
        } else {
          assertThat(answer.objective()).as(seed + " " + sense).isEqualTo(best);
          assertThat(answer.bound()).isEqualTo(best);
          assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
          assertFits(problem, answer);
        }
      }
    }
    assertThat(infeasible).isBetween(10, 200);
  }

  @Test
  void otherSolversAgree() {
    for (int seed = 200; seed < 205; seed++) {
      GapFile.Problem problem = random(seed);
      ClassicGap.Answer own = solve(problem, ClassicGap.Sense.MAX);
      for (String id : ClassicGap.solvers()) {
        ClassicGap.Answer other =
            ClassicGap.solve(
                problem, ClassicGap.Sense.MAX, id, Budget.unlimited(), Progress.SILENT);
        assertThat(other.status()).as(id).isEqualTo(own.status());
        assertThat(other.objective()).as(id).isEqualTo(own.objective());
      }
    }
  }

  /** Costs fall as needs rise, agents are nearly full: the hard kind. */
  private static GapFile.Problem hard(long seed, int agents, int jobs, long scale) {
    Draws draws = Draws.of(seed, "test/hard-gap");
    long[] costs = new long[agents * jobs];
    long[] needs = new long[agents * jobs];
    long[] capacities = new long[agents];
    for (int k = 0; k < costs.length; k++) {
      long need = 1 + draws.index(100);
      costs[k] = 111 - need + draws.index(21) - 10;
      needs[k] = need * scale;
      capacities[k / jobs] += 8 * need * scale / (10 * agents);
    }
    return new GapFile.Problem(agents, jobs, costs, needs, capacities);
  }

  @Test
  void scipAgreesOnHardProblems() {
    for (int seed = 1; seed <= 3; seed++) {
      GapFile.Problem problem = hard(seed, 3, 14, 1);
      ClassicGap.Answer own = solve(problem, ClassicGap.Sense.MIN);
      assertThat(own.status()).isEqualTo(Status.OPTIMAL);
      assertFits(problem, own);
      ClassicGap.Answer other =
          ClassicGap.solve(
              problem, ClassicGap.Sense.MIN, "scip", Budget.unlimited(), Progress.SILENT);
      assertThat(other.objective()).isEqualTo(own.objective());
    }
  }

  @Test
  void needsTooLargeForTablesAreSolvedAsWell() {
    GapFile.Problem problem = hard(5, 3, 8, 8_999_993);
    long[] needs = problem.needs().clone();
    for (int k = 0; k < needs.length; k++) {
      needs[k] += k % 3;
    }
    GapFile.Problem large = new GapFile.Problem(3, 8, problem.costs(), needs, problem.capacities());
    for (ClassicGap.Sense sense : ClassicGap.Sense.values()) {
      ClassicGap.Answer answer = solve(large, sense);
      assertThat(answer.objective()).isEqualTo(enumerated(large, sense));
      assertThat(answer.bound()).isEqualTo(answer.objective());
    }
  }

  private static GapFile.Problem random(long seed) {
    Draws draws = Draws.of(seed, "test/gap");
    int agents = 1 + draws.index(3);
    int jobs = 1 + draws.index(7);
    long[] costs = new long[agents * jobs];
    long[] needs = new long[agents * jobs];
    long[] capacities = new long[agents];
    for (int k = 0; k < costs.length; k++) {
      costs[k] = draws.index(30) - 5;
      needs[k] = draws.index(12);
    }
    for (int i = 0; i < agents; i++) {
      capacities[i] = 4L * jobs / agents + draws.index(8);
    }
    return new GapFile.Problem(agents, jobs, costs, needs, capacities);
  }

  private static Long enumerated(GapFile.Problem problem, ClassicGap.Sense sense) {
    int jobs = problem.jobs();
    Long best = null;
    for (long code = 0; code < Math.pow(problem.agents(), jobs); code++) {
      long[] room = problem.capacities().clone();
      long rest = code;
      long sum = 0;
      boolean fits = true;
      for (int j = 0; j < jobs; j++) {
        int i = (int) (rest % problem.agents());
        rest /= problem.agents();
        sum += problem.costs()[i * jobs + j];
        room[i] -= problem.needs()[i * jobs + j];
        fits &= room[i] >= 0;
      }
      boolean better = best == null || (sense == ClassicGap.Sense.MIN ? sum < best : sum > best);
      best = fits && better ? Long.valueOf(sum) : best;
    }
    return best;
  }

  @Test
  void readsOneOrSeveralProblems() throws IOException {
    String one = "2 3\n 1 2 3\n 4 5 6\n 1 1 1\n 2 2 2\n 2 4\n";
    assertThat(read(one).count()).isEqualTo(1);
    assertThat(read("2\r\n" + one + one).count()).isEqualTo(2);
    assertThat(read(one + one).problem(1).capacities()).containsExactly(2, 4);
    assertThat(solve(read(one).problem(0), ClassicGap.Sense.MIN).objective()).isEqualTo(3 + 6);
    assertThatThrownBy(() -> read(one).problem(1)).isInstanceOf(BadInputException.class);
    for (String bad : new String[] {"", "2 3 1", one + "7", "4 " + one, "2 x", "0 0"}) {
      assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(BadInputException.class);
    }
    String negative = one.replace("2 2 2", "2 -2 2");
    assertThatThrownBy(() -> read(negative)).hasMessageContaining("a need");
  }

  private GapFile read(String text) throws IOException {
    Path file = folder.resolve("gap.txt");
    Files.writeString(file, text);
    return GapFile.read(file);
  }
}
