package io.gapstone.learners.files;

import io.gapstone.core.Sizes;
import io.gapstone.instances.files.Sha256;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.FormatBuilder;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.format.Values;
import io.gapstone.learners.train.TrainingResult;
import io.gapstone.learners.train.TrainingSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The format of {@code policy.json}. */
final class PolicyFormat {

  static final Format<PolicyDescription> FORMAT = format();

  private static final long MANY = 1_000_000_000_000_000L;
  private static final long MOST = Integer.MAX_VALUE;

  private PolicyFormat() {}

  /** The checksum that a description should have. */
  static String checksum(PolicyDescription description) {
    Sha256 hash = new Sha256();
    try {
      FORMAT.write(description.withChecksum(""), hash);
    } catch (IOException e) {
      throw new UncheckedIOException("hashing writes to memory", e);
    }
    return hash.hex();
  }

  private static Format<PolicyDescription> format() {
    FormatBuilder<PolicyDescription> format =
        Format.<PolicyDescription>named("gapstone-policy", 1, "A trained policy")
            .text("algorithm", "id of the learned solver", PolicyDescription::algorithm)
            .text("family", "id of the problem family", PolicyDescription::family)
            .size("users", "users it was trained for", 1, 1_000_000, d -> d.sizes().users())
            .size("servers", "servers it was trained for", 1, 1_000_000, d -> d.sizes().servers())
            .size("slots", "slots it was trained for", 1, 1_000_000, d -> d.sizes().slots())
            .texts(
                "hyperparameters",
                "every hyper-parameter with its value",
                PolicyDescription::hyperparameters);
    return result(run(instances(format)))
        .numberLists(
            "normalisation",
            "the means, scales and so on that the weights file holds, to be read by people",
            PolicyDescription::normalisation)
        .text("weightsSha256", "SHA-256 of weights.safetensors", PolicyDescription::weightsSha256)
        .text("curveSha256", "SHA-256 of curve.csv", PolicyDescription::curveSha256)
        .text(
            "checksum",
            "SHA-256 of this object in canonical form, with an empty checksum",
            PolicyDescription::checksum)
        .build(PolicyFormat::description);
  }

  private static FormatBuilder<PolicyDescription> instances(
      FormatBuilder<PolicyDescription> format) {
    return format
        .text("instances.profile", "the generator's profile, or files", d -> d.source().profile())
        .whole(
            "instances.generatorVersion",
            "version of the generator; 0 for files",
            0,
            MOST,
            d -> d.source().generatorVersion())
        .texts(
            "instances.parameters",
            "every generator parameter with its value",
            d -> d.source().parameters())
        .texts(
            "instances.hashes",
            "SHA-256 of canonical JSON: tuning instances and the first of training, or all files",
            d -> d.source().hashes());
  }

  private static FormatBuilder<PolicyDescription> run(FormatBuilder<PolicyDescription> format) {
    return format
        .whole("run.seed", "seed of the run", -MANY, MANY, PolicyDescription::seed)
        .whole("run.episodes", "episodes planned", 1, MOST, PolicyDescription::episodes)
        .whole(
            "run.evaluateEvery",
            "episodes between two evaluations",
            1,
            MOST,
            PolicyDescription::evaluateEvery)
        .text("run.backend", "what computed the networks", PolicyDescription::backend)
        .text("run.command", "what to type to train it again", PolicyDescription::command)
        .texts("run.versions", "versions of what took part", PolicyDescription::versions);
  }

  private static FormatBuilder<PolicyDescription> result(FormatBuilder<PolicyDescription> format) {
    return format
        .whole("result.episodesDone", "episodes played", 1, MOST, d -> d.result().episodesDone())
        .whole(
            "result.bestEpisode",
            "episodes played when this policy was found",
            1,
            MOST,
            d -> d.result().bestEpisode())
        .number(
            "result.tuningObjective",
            "its mean objective on the tuning instances",
            Range.any(),
            d -> d.result().tuningObjective())
        .whole(
            "result.tuningViolations",
            "constraints that it broke there",
            0,
            MOST,
            d -> d.result().tuningViolations())
        .whole(
            "result.environmentSteps",
            "steps in environments",
            0,
            MANY,
            d -> d.result().environmentSteps())
        .whole("result.gradientSteps", "gradient steps", 0, MANY, d -> d.result().gradientSteps());
  }

  private static PolicyDescription description(Values v) {
    return new PolicyDescription(
        v.text("algorithm"),
        v.text("family"),
        new Sizes(v.size("sizes.users"), v.size("sizes.servers"), v.size("sizes.slots")),
        v.texts("hyperparameters"),
        new TrainingSource(
            v.text("instances.profile"),
            v.size("instances.generatorVersion"),
            v.texts("instances.parameters"),
            v.texts("instances.hashes")),
        v.whole("run.seed"),
        v.size("run.episodes"),
        v.size("run.evaluateEvery"),
        v.text("run.backend"),
        v.text("run.command"),
        v.texts("run.versions"),
        new TrainingResult(
            v.size("result.episodesDone"),
            v.size("result.bestEpisode"),
            v.number("result.tuningObjective"),
            v.size("result.tuningViolations"),
            v.whole("result.environmentSteps"),
            v.whole("result.gradientSteps")),
        v.numberLists("normalisation"),
        v.text("weightsSha256"),
        v.text("curveSha256"),
        v.text("checksum"));
  }
}
