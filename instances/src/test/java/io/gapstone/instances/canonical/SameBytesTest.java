package io.gapstone.instances.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code -Dgapstone.rewrite=true} the golden hashes are written anew instead. */
@Isolated
class SameBytesTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/gapstone/instances/canonical/golden.txt");

  @Test
  void hashesOfTheSmallProfilesAreGolden() throws IOException {
    List<String> hashes = Hashes.of("small");
    if (Boolean.getBoolean("gapstone.rewrite")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, hashes);
    }
    assertThat(hashes).isEqualTo(Files.readAllLines(GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-SA-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void localesDoNotMatter(String tag) throws IOException {
    Locale before = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Hashes.of("small")).isEqualTo(Files.readAllLines(GOLDEN));
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void otherJdksGiveTheSameBytes() throws IOException, InterruptedException {
    List<Path> others = OtherJdks.find();
    assumeFalse(others.isEmpty(), "no other JDK is here");
    List<String> expected = Hashes.of("small", "contended");
    for (Path home : others) {
      assertThat(run(home)).as(home.toString()).isEqualTo(expected);
    }
  }

  private static List<String> run(Path home) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Duser.language=ar",
                "-Duser.country=SA",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Hashes.class.getName(),
                "small",
                "contended")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output.lines().toList();
  }
}
