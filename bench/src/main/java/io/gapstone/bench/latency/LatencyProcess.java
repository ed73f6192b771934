package io.gapstone.bench.latency;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that measures a task, and what it says.
 *
 * @param child its main class
 * @param classPath what it finds classes on
 */
record LatencyProcess(Class<?> child, String classPath) {

  /**
   * What a process said.
   *
   * @param line in JSON
   * @param failure why it said nothing
   */
  record Said(String line, Optional<String> failure) {

    static Said nothing(String why) {
      return new Said("", Optional.of(why));
    }
  }

  /** Measures decisions. */
  static ForkResult decisions(LatencyTask task, Measuring measuring, double limitSeconds) {
    String classPath = System.getProperty("java.class.path");
    Said said =
        new LatencyProcess(LatencyChild.class, classPath).run(task, measuring, limitSeconds);
    return said.failure().isPresent()
        ? ForkResult.failed(said.failure().get())
        : LatencyJson.read(said.line(), ForkResult.class);
  }

  /**
   * Runs.
   *
   * @param limitSeconds when the process is killed
   */
  Said run(LatencyTask task, Measuring measuring, double limitSeconds) {
    Path out = null;
    Path err = null;
    try {
      out = Files.createTempFile("gapstone-latency", ".out");
      err = Files.createTempFile("gapstone-latency", ".err");
      Process process = start(task, measuring, out, err);
      try {
        if (!process.waitFor((long) (limitSeconds * 1000), TimeUnit.MILLISECONDS)) {
          return Said.nothing("it ran longer than " + (long) limitSeconds + " s");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Said.nothing("it was interrupted");
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String said = last(out);
      return said.startsWith("{")
          ? new Said(said, Optional.empty())
          : Said.nothing("exit code " + process.exitValue() + ": " + last(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(out);
      delete(err);
    }
  }

  private Process start(LatencyTask task, Measuring measuring, Path out, Path err)
      throws IOException {
    String heap = measuring.megabytes() + "m";
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Dgapstone.kernels=" + measuring.kernels(),
                // As in the jar's manifest: see MachineKernels.
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
                child.getName(),
                LatencyJson.write(task),
                LatencyJson.write(measuring)));
    builder.environment().put("CLASSPATH", classPath);
    builder.environment().put("OMP_NUM_THREADS", "1");
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  private static String last(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    for (int k = lines.size() - 1; k >= 0; k--) {
      if (!lines.get(k).isBlank()) {
        return lines.get(k);
      }
    }
    return "";
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary file left behind harms nobody.
    }
  }
}
