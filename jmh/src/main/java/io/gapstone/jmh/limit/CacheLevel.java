package io.gapstone.jmh.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A level of the memory.
 *
 * @param bytes how much it holds; the largest number for main memory
 */
public record CacheLevel(String name, long bytes) {

  private static final Path SYSTEM = Path.of("/sys/devices/system/cpu/cpu0/cache");

  /** Where the system does not say. */
  private static final List<CacheLevel> USUAL =
      List.of(
          new CacheLevel("L1", 32 << 10),
          new CacheLevel("L2", 1 << 20),
          new CacheLevel("L3", 16 << 20));

  /** Those of this machine, the nearest first, main memory last. */
  public static List<CacheLevel> all() {
    List<CacheLevel> levels = new ArrayList<>(caches());
    levels.add(new CacheLevel("memory", Long.MAX_VALUE));
    return levels;
  }

  private static List<CacheLevel> caches() {
    List<CacheLevel> levels = new ArrayList<>();
    try {
      for (int k = 0; Files.isDirectory(SYSTEM.resolve("index" + k)); k++) {
        Path cache = SYSTEM.resolve("index" + k);
        if (!text(cache, "type").equals("Instruction")) {
          levels.add(new CacheLevel("L" + text(cache, "level"), bytes(text(cache, "size"))));
        }
      }
    } catch (IOException | NumberFormatException e) {
      return USUAL;
    }
    return levels.isEmpty() ? USUAL : levels;
  }

  private static String text(Path cache, String name) throws IOException {
    return Files.readString(cache.resolve(name)).strip();
  }

  private static long bytes(String size) {
    long number = Long.parseLong(size.substring(0, size.length() - 1));
    return size.endsWith("M") ? number << 20 : number << 10;
  }

  /**
   * How many floats are read to measure it: half of it, which nothing else drives out, and at most
   * 8 MiB of a cache, since a large one is shared with whatever else the machine does.
   */
  int sample() {
    long most = bytes == Long.MAX_VALUE ? 256L << 20 : 8 << 20;
    return (int) (Math.min(bytes / 2, most) / 1024) * 256;
  }

  /** The nearest level that holds so many bytes, with some room to spare for everything else. */
  public static CacheLevel holding(long bytes, List<CacheLevel> levels) {
    for (CacheLevel level : levels) {
      if (bytes <= level.bytes() * 0.9) {
        return level;
      }
    }
    return levels.get(levels.size() - 1);
  }
}
