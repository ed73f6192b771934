package io.gapstone.bench.report;

import io.gapstone.bench.campaign.Campaign;
import io.gapstone.bench.campaign.CampaignProgress;
import io.gapstone.bench.campaign.RunResult;
import io.gapstone.bench.campaign.RunSpec;
import io.gapstone.bench.campaign.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One small campaign, with a bit of everything that a report shows. */
final class TinyCampaign {

  private static final String SUITE =
      """
      suite: tiny
      about: a text with </script><!-- in it
      limits: {nodes: 500, megabytes: 1024}
      runs:
        - families: [smra, lyapunov]
          seeds: [1, 2]
          solvers: [never-migrate, greedy-fair, nearest]
        - families: [smra]
          seeds: [1]
          solvers: [greedy-biased]
        - families: [delay-energy]
          scopes: [slot]
          metrics: [front]
          solvers: [exact]
        - families: [isma]
          seeds: [1, 2]
          metrics: [horizon-gap]
          solvers: [isma-plus, isma-full, myopic, stay]
      """;

  private TinyCampaign() {}

  /** Runs it in a folder within this one, and reads it. */
  static ReportCampaign run(Path temp) throws IOException {
    Path folder = temp.resolve("c");
    Path file = Files.writeString(temp.resolve("tiny.yaml"), SUITE);
    Suite suite = Suite.of(file.toString(), Map.of());
    Campaign.run(suite, folder, false, 2, "gapstone run tiny.yaml", new Silent());
    return CampaignReader.read(List.of(folder)).get(0);
  }

  private static final class Silent implements CampaignProgress {
    @Override
    public void begin(int runs, int finished) {}

    @Override
    public void started(RunSpec spec) {}

    @Override
    public void finished(RunSpec spec, RunResult result) {}

    @Override
    public void end() {}
  }
}
