package io.gapstone.instances.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.format.Format;
import java.io.IOException;
import java.util.List;

/** Any bytes are an instance of a family, which is written and read back, or one sentence. */
class InstanceFuzzTest {

  private static final List<? extends Format<?>> FORMATS =
      Catalogue.all().stream().map(FamilyFiles::instanceFormat).toList();

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) throws IOException {
    for (Format<?> format : FORMATS) {
      RoundTrip.check(format, bytes);
    }
  }
}
