package io.gapstone.instances.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.format.Format;
import java.io.IOException;
import java.util.List;

/** Any bytes are a solution of a family, which is written and read back, or one sentence. */
class SolutionFuzzTest {

  private static final List<? extends Format<?>> FORMATS =
      Catalogue.all().stream().map(SolutionFormats::of).toList();

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) throws IOException {
    for (Format<?> format : FORMATS) {
      RoundTrip.check(format, bytes);
    }
  }
}
