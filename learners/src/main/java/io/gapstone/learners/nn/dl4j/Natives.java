package io.gapstone.learners.nn.dl4j;

import io.gapstone.core.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ND4J's native libraries. Their first use unpacks about 400 MB, into a folder of ours; every use
 * is kept to one thread, because sums over several have other bits.
 */
final class Natives {

  private static final String FOLDER = "org.bytedeco.javacpp.cachedir";

  private static boolean loaded;

  private Natives() {}

  static synchronized void load() {
    if (loaded) {
      return;
    }
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, folder(System.getenv(), System.getProperty("user.home")));
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = Natives.class.getClassLoader();
    thread.setContextClassLoader(own);
    try {
      ND4JClassLoading.setNd4jClassloader(own);
      DL4JClassLoading.setDl4jClassloader(own);
      Nd4j.getEnvironment().setMaxThreads(1);
      Nd4j.getEnvironment().setMaxMasterThreads(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
      Nd4j.factory().blas().setMaxThreads(1);
    } catch (LinkageError | RuntimeException e) {
      throw new BadInputException(
          "the native libraries of Deeplearning4j cannot be loaded on this machine ("
              + reason(e)
              + "); the backend vector needs none.");
    } finally {
      thread.setContextClassLoader(before);
    }
    loaded = true;
  }

  /** Where the libraries are unpacked, by the variables of the environment. */
  static String folder(Map<String, String> environment, String home) {
    String own = environment.get("GAPSTONE_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own, "javacpp").toAbsolutePath().toString();
    }
    String caches = environment.get("XDG_CACHE_HOME");
    Path base = caches == null || caches.isBlank() ? Path.of(home, ".cache") : Path.of(caches);
    return base.resolve("gapstone").resolve("javacpp").toAbsolutePath().toString();
  }

  private static String reason(Throwable thrown) {
    Throwable first = thrown;
    while (first.getCause() != null && first.getCause() != first) {
      first = first.getCause();
    }
    String text = first.getMessage();
    return text == null ? first.getClass().getSimpleName() : text.lines().findFirst().orElse("");
  }
}
