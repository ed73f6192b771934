package io.gapstone.learners.files;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Sizes;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.files.Sha256;
import io.gapstone.learners.train.Curve;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.TrainingPlan;
import io.gapstone.learners.train.TrainingResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy's folder: {@code policy.json} describes it, {@code weights.safetensors} holds what it
 * learned, {@code curve.csv} how it learned it.
 */
public final class PolicyFiles {

  public static final String DESCRIPTION = "policy.json";
  public static final String WEIGHTS = "weights.safetensors";
  public static final String CURVE = "curve.csv";

  private static final String KIND = "a policy's description (policy.json)";
  private static final long LONGEST_DESCRIPTION = 1 << 24;
  private static final long LONGEST_WEIGHTS = 1L << 30;
  private static final int LONGEST_NORMALISATION = 100;

  private PolicyFiles() {}

  /** A policy as it was read. */
  public record Stored(PolicyDescription description, Tensors weights) {}

  /** What a run knows of itself before it begins. */
  public record Run(
      String algorithm,
      String family,
      Sizes sizes,
      SortedMap<String, String> hyperparameters,
      long seed,
      int episodes,
      String backend,
      TrainingPlan plan) {}

  /**
   * Writes a policy into a folder that exists, over an older one. The description comes last: until
   * then the folder holds the older policy, or none.
   */
  public static PolicyDescription write(
      Path folder, Run run, TrainingResult result, Curve curve, Tensors weights) {
    byte[] packed = bytes(weights);
    byte[] csv = curve.csv().getBytes(StandardCharsets.UTF_8);
    PolicyDescription open =
        new PolicyDescription(
            run.algorithm(),
            run.family(),
            run.sizes(),
            run.hyperparameters(),
            run.plan().source(),
            run.seed(),
            run.episodes(),
            run.plan().evaluateEvery(),
            run.backend(),
            run.plan().command(),
            run.plan().versions(),
            result,
            normalisation(weights),
            sha256(packed),
            sha256(csv),
            "");
    PolicyDescription description = open.withChecksum(PolicyFormat.checksum(open));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      PolicyFormat.FORMAT.write(description, json);
      put(folder, CURVE, csv);
      put(folder, WEIGHTS, packed);
      put(folder, DESCRIPTION, json.toByteArray());
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
    return description;
  }

  /** Writes a whole file, or leaves what was there. */
  static void put(Path folder, String name, byte[] bytes) throws IOException {
    try (NewFile file = NewFile.in(folder)) {
      file.out().write(bytes);
      file.moveTo(name);
    }
  }

  /** The weights as a file holds them. */
  static byte[] bytes(Tensors weights) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SafeTensors.write(new TreeMap<>(), weights, out);
    } catch (IOException e) {
      throw new IllegalArgumentException("the weights cannot be written: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  /** The SHA-256 that a file of these weights has. */
  public static String hash(Tensors weights) {
    return sha256(bytes(weights));
  }

  private static String sha256(byte[] bytes) {
    Sha256 hash = new Sha256();
    hash.write(bytes, 0, bytes.length);
    return hash.hex();
  }

  /** Short arrays of real numbers among the weights: means, scales and the like. */
  private static SortedMap<String, double[]> normalisation(Tensors weights) {
    SortedMap<String, double[]> arrays = new TreeMap<>();
    weights
        .arrays()
        .forEach(
            (name, values) -> {
              if (values instanceof double[] reals && reals.length <= LONGEST_NORMALISATION) {
                arrays.put(name, reals);
              }
            });
    return arrays;
  }

  /** Copies a policy; its description comes last. */
  public static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (String name : List.of(CURVE, CurveFile.SEEDS, WEIGHTS, DESCRIPTION)) {
        if (!name.equals(CurveFile.SEEDS) || Files.exists(from.resolve(name))) {
          put(to, name, Files.readAllBytes(from.resolve(name)));
        }
      }
    } catch (IOException e) {
      throw NewFile.unwritable(to, e);
    }
  }

  /** Reads only the description, and checks that nobody changed it. */
  public static PolicyDescription describe(Path folder) {
    Path file = folder.resolve(DESCRIPTION);
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          folder + " is not a folder; it must be a policy's folder with policy.json.");
    }
    try (Content content = Content.open(file, KIND, LONGEST_DESCRIPTION)) {
      PolicyDescription description = PolicyFormat.FORMAT.read(file.toString(), content);
      if (!description.checksum().equals(PolicyFormat.checksum(description))) {
        throw new BadInputException(
            file + ": its checksum is not that of its content; it was changed.");
      }
      return description;
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  /** Checks that the curve is the one that the description names. */
  public static void checkCurve(Path folder) {
    Path file = folder.resolve(CURVE);
    if (!Sha256.of(file).equals(describe(folder).curveSha256())) {
      throw new BadInputException(file + " is not the curve that policy.json names.");
    }
  }

  /** Reads description and weights, and checks that they belong together. */
  public static Stored read(Path folder) {
    PolicyDescription description = describe(folder);
    Path file = folder.resolve(WEIGHTS);
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadInputException(file + " does not exist; it must hold the policy's weights.");
      }
      long size = Files.size(file);
      if (size > LONGEST_WEIGHTS) {
        throw new BadInputException(
            file + " has " + size + " bytes; at most " + LONGEST_WEIGHTS + " are allowed.");
      }
      byte[] bytes = Files.readAllBytes(file);
      String hash = sha256(bytes);
      Tensors weights =
          SafeTensors.read(file.toString(), new ByteArrayInputStream(bytes), bytes.length)
              .tensors();
      if (!hash.equals(description.weightsSha256())) {
        throw new BadInputException(
            file
                + " has SHA-256 "
                + hash.substring(0, 12)
                + "..., policy.json says "
                + description.weightsSha256()
                + "; they must agree.");
      }
      return new Stored(description, weights);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }
}
