package io.gapstone.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Instance;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedInstancesTest {

  @Test
  void theRangesOfSeedsDoNotMeet() {
    assertThat(SeedRanges.TRAINING + SeedRanges.LENGTH).isLessThanOrEqualTo(SeedRanges.TUNING);
    assertThat(SeedRanges.TUNING + SeedRanges.LENGTH).isLessThanOrEqualTo(SeedRanges.TEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smra", "dtasm", "delay-energy", "lyapunov", "isma"})
  void instancesHaveTheSeedsOfTheirRange(String family) {
    check(Catalogue.of(family));
  }

  private static <I extends Instance> void check(FamilyFiles<I, ?> files) {
    GeneratedInstances<I> source =
        new GeneratedInstances<>(files, "small", Map.of("slots", "3"), 2);
    assertThat(source.training(0).origin().seed()).isEqualTo(1_000_000);
    assertThat(source.training(7).origin().seed()).isEqualTo(1_000_007);
    assertThat(source.training(1_000_003).origin().seed()).isEqualTo(1_000_003);
    assertThat(source.tuning(1).origin().seed()).isEqualTo(2_000_001);
    assertThat(source.tuningCount()).isEqualTo(2);
    assertThat(source.training(0).slots()).isEqualTo(3);
    assertThat(source.describe().hashes())
        .containsOnlyKeys("seed 1000000", "seed 2000000", "seed 2000001");
    assertThat(source.describe().parameters()).containsEntry("slots", "3");
  }
}
