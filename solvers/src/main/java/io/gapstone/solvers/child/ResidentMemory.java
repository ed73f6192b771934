package io.gapstone.solvers.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory another process holds. */
public final class ResidentMemory {

  private ResidentMemory() {}

  /** Megabytes in memory and swap; 0 where the system does not say. */
  public static long megabytes(long process) {
    try {
      long kilobytes = 0;
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmRSS:") || line.startsWith("VmSwap:")) {
          kilobytes += Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      return kilobytes / 1024;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
