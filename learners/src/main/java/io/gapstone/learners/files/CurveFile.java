package io.gapstone.learners.files;

import io.gapstone.core.BadInputException;
import io.gapstone.core.math.Decimal;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learning curves as they lie beside policies: {@code curve.csv} is that of the policy itself,
 * {@code seeds.csv} holds those of all seeds with which its agent was trained alike.
 */
public final class CurveFile {

  /** Beside a policy that was chosen among several seeds. */
  public static final String SEEDS = "seeds.csv";

  private static final String EPISODE = "episode";
  private static final String SEED = "seed";
  private static final List<String> SHARED = List.of("tuningObjective", "tuningViolations");
  private static final long LONGEST = 1 << 26;

  private CurveFile() {}

  /** One number of a curve. */
  public record Point(long seed, int episode, String name, double value) {}

  /** The curve of the policy in a folder and those of its agent's other seeds; empty without. */
  public static List<Point> read(Path folder, PolicyDescription policy) {
    List<Point> points = new ArrayList<>();
    if (Files.exists(folder.resolve(PolicyFiles.CURVE))) {
      PolicyFiles.checkCurve(folder);
      add(folder.resolve(PolicyFiles.CURVE), policy.seed(), points);
    }
    if (Files.exists(folder.resolve(SEEDS))) {
      List<Point> all = new ArrayList<>();
      add(folder.resolve(SEEDS), policy.seed(), all);
      all.removeIf(point -> point.seed() == policy.seed());
      points.addAll(all);
    }
    return points;
  }

  private static void add(Path file, long usual, List<Point> points) {
    try (Content content = Content.open(file, "a learning curve", LONGEST)) {
      List<String> lines =
          new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> names = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
      int at = names.indexOf(EPISODE);
      for (int k = 1; k < lines.size(); k++) {
        row(names, at, List.of(lines.get(k).split(",", -1)), usual, points);
      }
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + " holds no learning curve: " + e.getMessage() + ".", e);
    }
  }

  private static void row(
      List<String> names, int at, List<String> cells, long usual, List<Point> points) {
    if (at < 0 || cells.size() != names.size()) {
      throw new IllegalArgumentException(
          "each line needs an episode and " + names.size() + " numbers");
    }
    int episode = Integer.parseInt(cells.get(at));
    int seedAt = names.indexOf(SEED);
    long seed = seedAt < 0 ? usual : Long.parseLong(cells.get(seedAt));
    for (int c = 0; c < cells.size(); c++) {
      if (c != at && c != seedAt && !cells.get(c).isEmpty()) {
        points.add(new Point(seed, episode, names.get(c), Double.parseDouble(cells.get(c))));
      }
    }
  }

  /** Puts the curves of these policies, seeds of one agent, beside the chosen one. */
  public static void writeSeeds(List<Path> policies, Path folder) {
    StringBuilder text = new StringBuilder(SEED + "," + EPISODE);
    SHARED.forEach(name -> text.append(',').append(name));
    text.append('\n');
    for (Path policy : policies) {
      List<Point> points = new ArrayList<>();
      add(policy.resolve(PolicyFiles.CURVE), PolicyFiles.describe(policy).seed(), points);
      for (Point point : points) {
        if (point.name().equals(SHARED.get(0))) {
          text.append(point.seed()).append(',').append(point.episode());
          SHARED.forEach(name -> text.append(',').append(value(points, point.episode(), name)));
          text.append('\n');
        }
      }
    }
    try {
      PolicyFiles.put(folder, SEEDS, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  private static String value(List<Point> points, int episode, String name) {
    return points.stream()
        .filter(p -> p.episode() == episode && p.name().equals(name))
        .findFirst()
        .map(p -> Decimal.format(p.value()))
        .orElse("");
  }
}
