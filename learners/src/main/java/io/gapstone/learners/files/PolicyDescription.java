package io.gapstone.learners.files;

import io.gapstone.core.Sizes;
import io.gapstone.learners.train.TrainingResult;
import io.gapstone.learners.train.TrainingSource;
import java.util.SortedMap;

/**
 * What stands in {@code policy.json}.
 *
 * @param sizes of the instances that it was trained on
 * @param seed of the run
 * @param episodes how many the run was to have
 * @param command what to type to train it again
 * @param versions of what took part, by name
 * @param normalisation for people: the arrays of normalisation among the weights
 * @param weightsSha256 of the file of weights
 * @param curveSha256 of the file with the curve
 * @param checksum SHA-256 of this description with an empty checksum
 */
public record PolicyDescription(
    String algorithm,
    String family,
    Sizes sizes,
    SortedMap<String, String> hyperparameters,
    TrainingSource source,
    long seed,
    int episodes,
    int evaluateEvery,
    String backend,
    String command,
    SortedMap<String, String> versions,
    TrainingResult result,
    SortedMap<String, double[]> normalisation,
    String weightsSha256,
    String curveSha256,
    String checksum) {

  PolicyDescription withChecksum(String sum) {
    return new PolicyDescription(
        algorithm,
        family,
        sizes,
        hyperparameters,
        source,
        seed,
        episodes,
        evaluateEvery,
        backend,
        command,
        versions,
        result,
        normalisation,
        weightsSha256,
        curveSha256,
        sum);
  }
}
