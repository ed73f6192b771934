package io.gapstone.bench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkBundleTest {

  @TempDir Path temp;

  @Test
  void runsNamePathsInTheArchiveAndSentencesNameOurs() {
    RunSpec stored = spec(Optional.of("/here/a.json.gz"), Optional.of("/here/\"odd\" policy"));
    RunSpec drawn = spec(Optional.empty(), Optional.empty());
    SparkBundle bundle = new SparkBundle(List.of(stored, drawn));
    RunSpec there = bundle.there(stored);
    assertThat(there.instance().file()).contains("gapstone-inputs/0/a.json.gz");
    assertThat(there.settings()).containsEntry("policy", "gapstone-inputs/1/\"odd\" policy");
    assertThat(bundle.there(drawn)).isEqualTo(drawn);
    String said = CampaignJson.write(there.settings().get("policy") + " is not a folder.");
    assertThat(bundle.here(said))
        .isEqualTo(CampaignJson.write("/here/\"odd\" policy is not a folder."));
  }

  @Test
  void theTenthPathIsNotTakenForTheFirst() {
    List<RunSpec> runs = new ArrayList<>();
    for (int k = 0; k < 12; k++) {
      runs.add(spec(Optional.of("/here/" + k + "/a.json.gz"), Optional.empty()));
    }
    SparkBundle bundle = new SparkBundle(runs);
    for (RunSpec run : runs) {
      String there = CampaignJson.write(bundle.there(run).instance().file().orElseThrow());
      assertThat(bundle.here(there))
          .isEqualTo(CampaignJson.write(run.instance().file().orElseThrow()));
    }
  }

  @Test
  void anExecutorsProcessFindsWhatIsInItsFolder() throws IOException {
    Path inputs = Files.createDirectories(temp.resolve("gapstone-inputs/0"));
    InstanceFiles.Written written = draw(inputs, Catalogue.of("lyapunov"));
    String file = "gapstone-inputs/0/" + written.name() + ".json.gz";
    ExecutorWorkers workers =
        new ExecutorWorkers(System.getProperty("java.class.path"), temp, temp);
    String run = CampaignJson.write(spec(Optional.of(file), Optional.empty()));
    RunResult result = CampaignJson.read(workers.apply(run), RunResult.class);
    assertThat(result.ending()).as(result.reason()).isEqualTo(RunResult.Ending.DONE);
    assertThat(result.instance().orElseThrow().sha256()).isEqualTo(written.sha256());
    assertThat(temp.resolve("worker-1.log")).exists();
  }

  private static <I extends Instance, D extends Decision> InstanceFiles.Written draw(
      Path folder, FamilyFiles<I, D> files) {
    return InstanceFiles.write(
        folder, files, files.generator().generate("small", 4, new TreeMap<>()));
  }

  private static RunSpec spec(Optional<String> file, Optional<String> policy) {
    SortedMap<String, String> settings = new TreeMap<>();
    policy.ifPresent(p -> settings.put("policy", p));
    return new RunSpec(
        new InstanceSource("lyapunov", "small", 1, new TreeMap<>(), file),
        new Sizes(1, 25, 12),
        "nearest",
        settings,
        Scope.HORIZON,
        0,
        0,
        1,
        100,
        false,
        false,
        false,
        60,
        512);
  }
}
