package io.gapstone.learners.files;

import io.gapstone.core.Sizes;
import io.gapstone.learners.train.TrainingSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What makes a run this one and no other, by name. */
final class Identity {

  private Identity() {}

  static SortedMap<String, String> of(PolicyFiles.Run run) {
    return of(
        run.algorithm(),
        run.family(),
        run.sizes(),
        run.hyperparameters(),
        run.plan().source(),
        run.seed(),
        run.episodes(),
        run.plan().evaluateEvery(),
        run.backend());
  }

  static SortedMap<String, String> of(PolicyDescription policy) {
    return of(
        policy.algorithm(),
        policy.family(),
        policy.sizes(),
        policy.hyperparameters(),
        policy.source(),
        policy.seed(),
        policy.episodes(),
        policy.evaluateEvery(),
        policy.backend());
  }

  private static SortedMap<String, String> of(
      String algorithm,
      String family,
      Sizes sizes,
      Map<String, String> hyperparameters,
      TrainingSource source,
      long seed,
      int episodes,
      int evaluateEvery,
      String backend) {
    SortedMap<String, String> identity = new TreeMap<>();
    identity.put("algorithm", algorithm);
    identity.put("family", family);
    identity.put("users", Integer.toString(sizes.users()));
    identity.put("servers", Integer.toString(sizes.servers()));
    identity.put("slots", Integer.toString(sizes.slots()));
    hyperparameters.forEach((name, value) -> identity.put("hyper-parameter " + name, value));
    identity.put("profile", source.profile());
    identity.put("generator version", Integer.toString(source.generatorVersion()));
    source.parameters().forEach((name, value) -> identity.put("generator's " + name, value));
    source.hashes().forEach((name, value) -> identity.put("hash of instance " + name, value));
    identity.put("seed", Long.toString(seed));
    identity.put("episodes", Integer.toString(episodes));
    identity.put("evaluations every (episodes)", Integer.toString(evaluateEvery));
    identity.put("backend", backend);
    return identity;
  }
}
