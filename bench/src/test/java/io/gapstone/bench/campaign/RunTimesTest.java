package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTimesTest {

  @TempDir Path temp;

  private List<RunSpec> plan(String runs) {
    return SuitePlan.of(Suite.parse("s.yaml", runs, temp, Map.of()));
  }

  /** Ten seconds each for 10 x 6 x 6: twice the users take twice as long, but never beyond 15 s. */
  @Test
  void knownTimesGrowWithSizeUpToTheLimit() {
    RunTimes times =
        RunTimes.read(
            """
            family,solver,scope,users,servers,slots,seconds
            smra,never-migrate,horizon,10,6,6,2
            smra,greedy-fair,horizon,10,6,6,10
            """);
    String suite =
        "runs: [{families: smra, users: [10, 20], metrics: slot-gap, limits: {seconds: 15},"
            + " solvers: [never-migrate, greedy-fair, greedy-biased]}]";
    RunTimes.Estimate estimate = times.of(plan(suite));
    assertThat(estimate.seconds()).isCloseTo(2 + 4 + 10 + 15 + 1 + 1, within(1e-9));
    assertThat(estimate.unknown()).isEqualTo(2);
    assertThat(RunTimes.read(times.csv()).of(plan(suite))).isEqualTo(estimate);
  }

  @Test
  void earlierCampaignsComeBeforeTheTableThatIsShipped() {
    RunTimes mine =
        RunTimes.read("family,solver,scope,users,servers,slots,seconds\nsmra,lp,slot,10,6,6,7\n");
    RunTimes both = mine.or(RunTimes.shipped());
    assertThat(both.of(plan("runs: [{families: smra, scopes: slot, solvers: lp}]")).seconds())
        .isCloseTo(7, within(1e-9));
    RunTimes.Estimate quick = both.of(SuitePlan.of(Suite.of("quick", Map.of())));
    assertThat(quick.seconds()).isBetween(10.0, 3000.0);
  }
}
