package io.gapstone.instances.canonical;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JDKs of this machine, one per version, without the one that runs, and none before 17. They
 * are looked for in the system property {@code gapstone.jdk}, in environment variables that begin
 * with {@code JAVA_HOME} or {@code JDK}, and in {@code /usr/lib/jvm}.
 */
final class OtherJdks {

  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private OtherJdks() {}

  static List<Path> find() throws IOException {
    Map<Integer, Path> byVersion = new TreeMap<>();
    for (Path home : candidates()) {
      int version = version(home);
      if (version >= 17 && version != Runtime.version().feature()) {
        byVersion.putIfAbsent(version, home);
      }
    }
    return List.copyOf(byVersion.values());
  }

  private static List<Path> candidates() throws IOException {
    Stream<String> named =
        Stream.concat(
            Stream.ofNullable(System.getProperty("gapstone.jdk")),
            System.getenv().entrySet().stream()
                .filter(e -> e.getKey().startsWith("JAVA_HOME") || e.getKey().startsWith("JDK"))
                .map(Map.Entry::getValue));
    if (!Files.isDirectory(INSTALLED)) {
      return named.map(Path::of).toList();
    }
    try (Stream<Path> installed = Files.list(INSTALLED)) {
      return Stream.concat(named.map(Path::of), installed.sorted()).toList();
    }
  }

  /** The feature version in a JDK's file {@code release}, or 0 where there is no JDK. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.matches("JAVA_VERSION=\"\\d+.*"))
        .map(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
        .findFirst()
        .orElse(0);
  }
}
