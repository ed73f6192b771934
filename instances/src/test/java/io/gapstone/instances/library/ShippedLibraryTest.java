package io.gapstone.instances.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedLibraryTest {

  private static final Path FOLDER = Path.of("library");
  private static final long LARGEST = 20_000_000;

  @Test
  void itIsSoundAndSmallAndHoldsTenSeedsOfEachProfile() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the library is not in this tree");
    LibraryReport report = Library.verify(FOLDER);
    assertThat(report.defects()).isEmpty();
    assertThat(report.regenerated()).isEqualTo(report.instances());
    List<String> wanted =
        ShippedLibrary.batches().stream()
            .filter(batch -> !batch.family().equals("toy"))
            .flatMap(
                batch ->
                    Stream.iterate(batch.firstSeed(), seed -> seed + 1)
                        .limit(batch.count())
                        .map(seed -> batch.family() + " " + batch.profile() + " " + seed))
            .toList();
    assertThat(wanted).hasSizeGreaterThanOrEqualTo(150);
    assertThat(Manifest.read(FOLDER).instances())
        .extracting(entry -> entry.family() + " " + entry.profile() + " " + entry.seed())
        .isEqualTo(wanted);
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(LARGEST);
    }
  }
}
