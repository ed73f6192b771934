package io.gapstone.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import scala.reflect.ClassTag$;

/**
 * Spark's driver, in a process of its own: reads how many runs there are and then the runs, one per
 * line, and writes a line for whatever becomes of them, as {@link Results} says. It ends with the
 * process that started it, which holds its standard input open.
 */
public final class Driver {

  private static final String ARCHIVE = "gapstone";
  private static final long PATIENCE_MILLIS = 20_000;

  private Driver() {}

  /** Takes the arguments that {@link Settings} names. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    // Libraries may print; results have standard output to themselves.
    Results results = new Results(System.out);
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> runs = new ArrayList<>();
    for (int left = Integer.parseInt(in.readLine()); left > 0; left--) {
      runs.add(in.readLine());
    }
    daemon("parent", () -> endWithParent(in));
    int exit = 0;
    try {
      execute(Settings.of(args), runs, results);
    } catch (Exception e) { // Scala's methods do not say what they throw.
      e.printStackTrace();
      results.failed("Spark gave up: " + sentence(e));
      exit = 1;
    }
    System.exit(exit);
  }

  private static void execute(Settings settings, List<String> runs, Results results) {
    try (JavaSparkContext context = new JavaSparkContext(conf(settings))) {
      context.sc().addSparkListener(results.new Listener());
      results.note("Spark " + context.version() + " on " + settings.master());
      Optional<String> archive = settings.archive();
      archive.ifPresent(a -> context.sc().addArchive(Path.of(a).toUri() + "#" + ARCHIVE));
      Executor executor =
          new Executor(archive.isPresent() ? ARCHIVE : "", settings.classPath(), settings.logs());
      if (archive.isPresent()) {
        daemon("patience", () -> waitForExecutors(results));
      }
      context
          .sc()
          .runJob(
              context.parallelize(runs, runs.size()).rdd(),
              new RunTask(executor),
              results.new Handler(),
              ClassTag$.MODULE$.apply(String.class));
    }
  }

  /** A run may be tried often, for it is seldom its fault when an executor is lost. */
  private static SparkConf conf(Settings settings) {
    SparkConf conf =
        new SparkConf()
            .setAppName("gapstone")
            .setMaster(settings.master())
            .set("spark.ui.enabled", "false")
            .set("spark.task.maxFailures", "20")
            // Results are passed on as they come; they are not kept.
            .set("spark.driver.maxResultSize", "0")
            .set("spark.executor.memory", "512m");
    settings.cores().ifPresent(n -> conf.set("spark.cores.max", n));
    settings.jar().ifPresent(jar -> conf.setJars(new String[] {jar}));
    settings.conf().forEach(conf::set);
    return conf;
  }

  private static void waitForExecutors(Results results) {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      if (results.executors() == 0) {
        results.note(
            "no executor yet: the cluster has no free core, or not enough memory; waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endWithParent(BufferedReader in) {
    try {
      while (in.readLine() != null) {
        continue;
      }
    } catch (IOException e) {
      // As good as its end.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static String sentence(Throwable e) {
    return e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
  }
}
