package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a window. The property {@code gapstone.chromium} names it; else it is looked
 * for on the path.
 */
public record Chromium(Path program, Path folder) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> USUAL =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--enable-logging=stderr",
          "--virtual-time-budget=10000");

  /** The browser; without one the test is skipped. */
  public static Chromium required(Path folder) {
    Optional<Path> found = find();
    assumeTrue(
        found.isPresent(),
        "No chromium is on the path, nor named by -Dgapstone.chromium; the page is not opened.");
    return new Chromium(found.get(), folder);
  }

  private static Optional<Path> find() {
    String named = System.getProperty("gapstone.chromium");
    Stream<Path> candidates =
        named != null
            ? Stream.of(Path.of(named))
            : Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)));
    return candidates.filter(Files::isExecutable).findFirst();
  }

  /** The page as its scripts have made it. */
  String dom(Path page) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    browse(dom, "--window-size=1280,1600", "--dump-dom", page.toUri().toString());
    return Files.readString(dom);
  }

  /** What the page looks like. */
  Path picture(Path page, int width, int height, boolean dark)
      throws IOException, InterruptedException {
    Path picture = folder.resolve("page-" + width + (dark ? "-dark" : "-light") + ".png");
    Files.deleteIfExists(picture);
    browse(
        folder.resolve("out.txt"),
        "--window-size=" + width + "," + height,
        "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
        "--screenshot=" + picture,
        page.toUri().toString());
    return picture;
  }

  /** Whatever the page says to the browser's console is an error. */
  private void browse(Path out, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(USUAL);
    command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("browser.log");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("the browser did not end: " + command);
    }
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readAllLines(log)).filteredOn(line -> line.contains(":CONSOLE")).isEmpty();
  }
}
