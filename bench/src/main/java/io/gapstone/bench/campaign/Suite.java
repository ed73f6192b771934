package io.gapstone.bench.campaign;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.instances.files.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A suite file, read.
 *
 * @param text as it was read, with what {@code --set} changed in comments above
 * @param folder what relative paths are relative to
 * @param seed the seed of the solvers' own draws
 */
public record Suite(
    String name, String about, String text, Path folder, long seed, List<SuiteBlock> blocks) {

  /** The suites that come with Gapstone. */
  public static final List<String> BUILT_IN =
      List.of("quick", "small", "paper", "large", "latency");

  private static final TreeSet<String> KEYS =
      new TreeSet<>(List.of("suite", "about", "seed", "repeats", "limits", "runs"));
  private static final String EACH_RUN = "runs.";

  /** A built-in suite by its name, or a file. */
  public static Suite of(String nameOrFile, Map<String, String> overrides) {
    if (BUILT_IN.contains(nameOrFile)) {
      return builtIn(nameOrFile, overrides);
    }
    Path file = Path.of(nameOrFile);
    if (!Files.exists(file) && !nameOrFile.contains(".") && !nameOrFile.contains("/")) {
      throw Choice.unknown("suite", nameOrFile, BUILT_IN);
    }
    try (Content content = Content.open(file, "a suite file", 1 << 20)) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return parse(nameOrFile, text, file.toAbsolutePath().getParent(), overrides);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  private static Suite builtIn(String name, Map<String, String> overrides) {
    try (InputStream in = Suite.class.getResourceAsStream("suites/" + name + ".yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(name + ".yaml", text, Path.of("").toAbsolutePath(), overrides);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a suite.
   *
   * @param file for error messages
   * @param overrides {@code KEY=VALUE} replaces a key of the suite, {@code runs.KEY=VALUE} a key of
   *     each entry under runs
   */
  static Suite parse(String file, String text, Path folder, Map<String, String> overrides) {
    YamlNode root = YamlNode.parse(file, text);
    Map<String, YamlNode> fields = new LinkedHashMap<>(root.fields("a suite", KEYS));
    StringBuilder remembered = new StringBuilder();
    Map<String, YamlNode> eachRun = new LinkedHashMap<>();
    overrides.forEach(
        (key, value) -> {
          remembered.append("# --set ").append(key).append('=').append(value).append('\n');
          YamlNode node = YamlNode.parse("--set " + key, value);
          if (key.startsWith(EACH_RUN)) {
            eachRun.put(key.substring(EACH_RUN.length()), node);
          } else if (KEYS.contains(key)) {
            fields.put(key, node);
          } else {
            throw new BadInputException(
                "--set "
                    + Choice.unknown("key of a suite", key, KEYS).getMessage()
                    + " A key of each entry under runs is set by runs.KEY=VALUE.");
          }
        });
    if (!fields.containsKey("runs")) {
      throw new BadInputException(root.where() + ": the key runs is missing.");
    }
    int repeats =
        fields.containsKey("repeats") ? (int) fields.get("repeats").whole("repeats", 1, 10_000) : 1;
    Limits limits =
        fields.containsKey("limits") ? Limits.USUAL.with(fields.get("limits")) : Limits.USUAL;
    List<SuiteBlock> blocks = new ArrayList<>();
    for (YamlNode block : fields.get("runs").items()) {
      Map<String, YamlNode> keys = new LinkedHashMap<>(block.mapping("runs"));
      keys.putAll(eachRun);
      blocks.add(SuiteBlock.read(new YamlNode(block.where(), keys), repeats, limits));
    }
    return new Suite(
        fields.containsKey("suite") ? fields.get("suite").text("suite") : stem(file),
        fields.containsKey("about") ? fields.get("about").text("about") : "",
        remembered + text,
        folder,
        fields.containsKey("seed") ? fields.get("seed").whole("seed", 0, Long.MAX_VALUE / 4) : 1,
        blocks);
  }

  private static String stem(String file) {
    String name = Path.of(file).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
