package io.gapstone.bench.peers;

import io.gapstone.solvers.child.ResidentMemory;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a {@link PeerChild}, watches its time and memory, and reads what it says.
 *
 * @param megabytes all that it may hold, its own children not counted
 * @param graceSeconds how long after the solver's limit it is killed: it draws the instance, may
 *     solve more than once, and verifies
 */
record PeerProcess(long megabytes, double graceSeconds) {

  private static final long POLL_MILLIS = 50;

  Measured run(PeerTask task, String solver, long seed, double seconds) {
    long start = System.nanoTime();
    Path out = null;
    Path err = null;
    try {
      out = Files.createTempFile("gapstone-peer", ".out");
      err = Files.createTempFile("gapstone-peer", ".err");
      Process process = start(task, solver, seed, seconds, out, err);
      String killed;
      try {
        killed = watch(process, start, seconds);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      double taken = (System.nanoTime() - start) / 1e9;
      if (!killed.isEmpty()) {
        return Measured.failed("KILLED", taken, killed);
      }
      String said = last(out, line -> line.startsWith("status="));
      return said.isEmpty()
          ? Measured.failed(
              "FAILED",
              taken,
              "exit code " + process.exitValue() + ": " + last(err, line -> !line.isBlank()))
          : Measured.of(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(out);
      delete(err);
    }
  }

  private Process start(PeerTask task, String solver, long seed, double seconds, Path out, Path err)
      throws IOException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xmx" + Math.max(256, megabytes / 2) + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
            PeerChild.class.getName(),
            task.id(),
            solver,
            Long.toString(seed),
            Double.toString(seconds));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return builder.start();
  }

  /** Why it was killed, or nothing. */
  private String watch(Process process, long start, double seconds) {
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        long held = ResidentMemory.megabytes(process.pid());
        if (held > megabytes) {
          return "it held " + held + " of " + megabytes + " MB";
        }
        if ((System.nanoTime() - start) / 1e9 > seconds + graceSeconds) {
          return "it ran longer than " + (seconds + graceSeconds) + " s";
        }
      }
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the comparison was interrupted";
    }
  }

  private static String last(Path file, java.util.function.Predicate<String> wanted)
      throws IOException {
    String last = "";
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        last = wanted.test(line) ? line : last;
      }
    }
    return last;
  }

  private static void delete(Path file) {
    for (Path one : file == null ? List.<Path>of() : List.of(file)) {
      try {
        Files.deleteIfExists(one);
      } catch (IOException e) {
        // A temporary file left behind harms nobody.
      }
    }
  }
}
