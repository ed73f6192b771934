package io.gapstone.spark;

import java.io.File;
import java.io.Serializable;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkFiles;

/**
 * What an executor needs to know; once there, it has Gapstone's worker processes, one set for each
 * executor's process.
 *
 * @param archive the name under which Spark unpacked the archive; empty where there is none
 * @param classPath of Gapstone, relative to the archive where there is one
 * @param logs the folder for what worker processes say
 */
record Executor(String archive, String classPath, String logs) implements Serializable {

  private static final String WORKERS = "io.gapstone.bench.campaign.ExecutorWorkers";

  private static UnaryOperator<String> workers;

  /** Executes a run. */
  String execute(String run) {
    return workers(this).apply(run);
  }

  private static synchronized UnaryOperator<String> workers(Executor executor) {
    if (workers == null) {
      workers = executor.load();
    }
    return workers;
  }

  /** Gapstone's classes see the JDK and themselves, and nothing of Spark. */
  @SuppressWarnings("unchecked")
  private UnaryOperator<String> load() {
    Path folder = Path.of(archive.isEmpty() ? "" : SparkFiles.get(archive)).toAbsolutePath();
    String[] entries = classPath.split(File.pathSeparator);
    URL[] urls = new URL[entries.length];
    try {
      for (int k = 0; k < entries.length; k++) {
        entries[k] = folder.resolve(entries[k]).toString();
        urls[k] = Path.of(entries[k]).toUri().toURL();
      }
      ClassLoader apart = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
      return (UnaryOperator<String>)
          apart
              .loadClass(WORKERS)
              .getConstructor(String.class, Path.class, Path.class)
              .newInstance(
                  String.join(File.pathSeparator, entries), folder, Path.of(logs).toAbsolutePath());
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new IllegalStateException("Gapstone cannot be loaded from " + folder, e);
    }
  }
}
