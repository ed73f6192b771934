package io.gapstone.bench.cli;

import io.gapstone.core.BadInputException;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.Parameters;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import io.gapstone.learners.zoo.Zoo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a zoo. */
@Command(
    name = "verify",
    description = {
      "Check every policy of a zoo folder.",
      "Its checksums, that it lies where its description says, that its algorithm can decide by it,",
      "and that all of them are small enough to ship."
    },
    footer = {"", "Example:", "  gapstone zoo verify learners/zoo"})
final class ZooVerifyCommand implements Callable<Integer> {

  /** How much all files may take. */
  private static final long LARGEST_ZOO = 25_000_000;

  @Mixin private Output output;

  @picocli.CommandLine.Parameters(paramLabel = "DIR", description = "A zoo's folder.")
  private Path folder;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder + " is not a folder; it must hold policies.");
    }
    List<String> defects = new ArrayList<>();
    List<Path> places = Zoo.at(folder).folders();
    for (Path place : places) {
      try {
        check(place);
      } catch (GapstoneException e) {
        defects.add(e.getMessage());
      } catch (IllegalArgumentException e) {
        defects.add(place + " does not fit its algorithm: " + e.getMessage() + ".");
      }
    }
    long bytes = bytes();
    if (bytes > LARGEST_ZOO) {
      defects.add(folder + " has " + bytes + " bytes; it may have " + LARGEST_ZOO + ".");
    }
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("sound", defects.isEmpty());
      object.put("policies", places.size());
      object.put("bytes", bytes);
      object.put("defects", defects);
      Json.print(output.out(), object);
    } else {
      defects.forEach(output.out()::println);
      output
          .out()
          .printf(
              "%d policies in %.1f MB: %s%n",
              places.size(),
              bytes / 1e6,
              defects.isEmpty() ? "sound" : defects.size() + " defects");
    }
    return defects.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static void check(Path place) {
    PolicyFiles.Stored stored = PolicyFiles.read(place);
    PolicyFiles.checkCurve(place);
    PolicyDescription policy = stored.description();
    Path expected = Path.of(policy.family(), policy.algorithm(), place.getFileName().toString());
    if (!place.endsWith(expected)) {
      throw new BadInputException(place + " holds a policy that belongs in " + expected + ".");
    }
    Algorithm<?, ?, ?> algorithm = Algorithms.byId(policy.family(), policy.algorithm());
    algorithm.policy(
        Parameters.of(place.toString(), algorithm.hyperparameters(), policy.hyperparameters()),
        policy.sizes(),
        stored.weights(),
        1);
    if (!algorithm.fits(policy.sizes(), policy.sizes())) {
      throw new BadInputException(place + " does not fit the sizes that it was trained for.");
    }
  }

  private long bytes() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
