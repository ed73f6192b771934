package io.gapstone.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone master and its workers, each a process of its own with one core. */
final class Cluster implements AutoCloseable {

  static final String HOST = "127.0.0.1";

  private static final Path LIBRARIES = Path.of("target/lib").toAbsolutePath();

  private final Path folder;
  private final int port;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  /**
   * @param folder for logs and the work of executors
   */
  Cluster(Path folder, int count) throws IOException, InterruptedException {
    this.folder = folder;
    Files.createSymbolicLink(folder.resolve("jars"), LIBRARIES);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      port = free.getLocalPort();
    }
    master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            List.of("--host", HOST, "--port", Integer.toString(port), "--webui-port", "0"));
    waitForMaster();
    for (int k = 0; k < count; k++) {
      workers.add(
          start(
              "worker-" + k,
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--host",
                  HOST,
                  "--webui-port",
                  "0",
                  "--cores",
                  "1",
                  "--memory",
                  "600m",
                  "--work-dir",
                  folder.resolve("work-" + k).toString(),
                  url())));
    }
  }

  String url() {
    return "spark://" + HOST + ":" + port;
  }

  /** Kills a worker; its executor sees that and ends. */
  void kill(int worker) throws InterruptedException {
    workers.get(worker).destroyForcibly().waitFor();
  }

  private Process start(String name, String type, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
    command.addAll(List.of("-Xmx256m", "-cp", LIBRARIES + File.separator + "*", type));
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  private void waitForMaster() throws InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      try {
        new Socket(HOST, port).close();
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException("the master does not answer; its log is in " + folder);
  }

  /** A worker that is killed outright takes its executor with it. */
  @Override
  public void close() {
    workers.forEach(Process::destroyForcibly);
    master.destroyForcibly();
  }
}
