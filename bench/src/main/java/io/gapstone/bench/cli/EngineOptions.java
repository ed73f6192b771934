package io.gapstone.bench.cli;

import io.gapstone.bench.campaign.Engine;
import io.gapstone.bench.campaign.LocalEngine;
import io.gapstone.bench.campaign.SparkEngine;
import io.gapstone.core.BadInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where a campaign's runs are executed. */
final class EngineOptions {

  private static final Pattern STANDALONE = Pattern.compile("spark://([^:,/]+):([0-9]{1,5})");
  private static final int CONNECT_MILLIS = 5_000;

  /** The engines. */
  enum Name {
    LOCAL,
    SPARK
  }

  @Option(
      names = "--engine",
      paramLabel = "local|spark",
      description = "Worker processes here, or Apache Spark, docs/cluster.md; default: local.")
  private Name name = Name.LOCAL;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's cluster, spark://HOST:PORT; default: threads on this machine.")
  private String master;

  @Option(
      names = "--spark-conf",
      paramLabel = "NAME=VALUE",
      description = "A setting of Spark's own, for example spark.executor.memory=1g.")
  private Map<String, String> conf = new LinkedHashMap<>();

  Engine engine(Optional<Integer> workers) {
    if (name == Name.SPARK) {
      if (master != null) {
        requireThere(master);
      }
      OptionalInt count = workers.map(OptionalInt::of).orElse(OptionalInt.empty());
      return new SparkEngine(SparkEngine.builtJar(), Optional.ofNullable(master), count, conf);
    }
    if (master != null || !conf.isEmpty()) {
      throw new BadInputException(
          (master == null ? "--spark-conf" : "--master") + " is given without --engine spark.");
    }
    return new LocalEngine(workers.orElse(Runtime.getRuntime().availableProcessors()));
  }

  /** Spark itself would try for a minute, and then not say much. */
  private static void requireThere(String master) {
    Matcher one = STANDALONE.matcher(master);
    if (!one.matches()) {
      throw new BadInputException(
          "--master is " + master + "; it must look like spark://HOST:7077.");
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(one.group(1), Integer.parseInt(one.group(2))), CONNECT_MILLIS);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(
          "there is no Spark master at " + master + " (" + e.getMessage() + ").", e);
    }
  }
}
