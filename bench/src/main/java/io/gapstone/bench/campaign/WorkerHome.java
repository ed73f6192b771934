package io.gapstone.bench.campaign;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a worker process finds things.
 *
 * @param classPath what it is started from
 * @param directory its working directory, which relative paths of instances and policies are in
 * @param environment what is set besides what it inherits
 */
record WorkerHome(String classPath, Path directory, Map<String, String> environment) {

  /** The same as this process. */
  static WorkerHome here() {
    return new WorkerHome(
        System.getProperty("java.class.path"), Path.of("").toAbsolutePath(), Map.of());
  }
}
