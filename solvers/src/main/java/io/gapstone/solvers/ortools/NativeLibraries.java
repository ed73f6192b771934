package io.gapstone.solvers.ortools;

import io.gapstone.core.GapstoneException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Loads native libraries when something needs them, once.
 *
 * <p>OR-Tools' own loader unpacks 70 MB into a new temporary folder in every process and leaves it
 * behind when the process is killed. This one unpacks once per user and version: see {@link
 * NativeFolder}.
 */
public final class NativeLibraries {

  /** What Windows must have loaded before the last of them. */
  private static final List<String> WINDOWS_ORDER =
      List.of(
          "zlib1",
          "bz2",
          "abseil_dll",
          "re2",
          "libutf8_validity",
          "libprotobuf",
          "highs",
          "libscip",
          "ortools");

  private static boolean loaded;
  private static GapstoneException failure;

  private NativeLibraries() {}

  /**
   * Makes OR-Tools usable.
   *
   * @throws GapstoneException with one sentence that says why it cannot be loaded here
   */
  public static synchronized void ortools() {
    if (loaded) {
      return;
    }
    if (failure == null) {
      String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
      try {
        load(platform);
        loaded = true;
        return;
      } catch (Exception | LinkageError e) {
        failure =
            new GapstoneException(
                "OR-Tools cannot be loaded on "
                    + platform
                    + ": "
                    + e.getMessage()
                    + " Maybe use lp-ojalgo or milp-ojalgo, which need no native library.",
                e);
      }
    }
    throw failure;
  }

  /** Why OR-Tools cannot be used here, or nothing where it can. Loads it to find out. */
  public static Optional<String> ortoolsProblem() {
    try {
      ortools();
      return Optional.empty();
    } catch (GapstoneException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** As in the names of OR-Tools' artifacts, for example {@code linux-x86-64}. */
  static String platform(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "win32" : "linux";
    boolean intel = arch.equals("amd64") || arch.equals("x86_64") || arch.equals("x86-64");
    return system + "-" + (intel ? "x86-64" : arch.equals("arm64") ? "aarch64" : arch);
  }

  private static void load(String platform) throws Exception {
    NativeFolder folder =
        NativeFolder.of("ortools-" + platform, System.mapLibraryName("jniortools"));
    try {
      load(folder.cached(), platform);
    } catch (Exception | UnsatisfiedLinkError e) {
      // The cache may lie on a file system that is full, read-only or forbids execution.
      load(folder.temporary(), platform);
    }
  }

  private static void load(Path folder, String platform) {
    if (platform.startsWith("win32")) {
      for (String library : WINDOWS_ORDER) {
        Path file = folder.resolve(System.mapLibraryName(library));
        if (file.toFile().exists()) {
          System.load(file.toString());
        }
      }
    }
    System.load(folder.resolve(System.mapLibraryName("jniortools")).toString());
  }
}
