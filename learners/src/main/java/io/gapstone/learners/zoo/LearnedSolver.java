package io.gapstone.learners.zoo;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.learners.files.CurveFile;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.frozen.Precision;
import io.gapstone.learners.train.Algorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A learned solver with the policies of a zoo, or with the one that it is given. */
public final class LearnedSolver<V extends Slot, D extends Decision> implements PolicySolver<V, D> {

  private static final Parameter WEIGHTS =
      new Parameter(
          "weights",
          Precision.FLOAT.word(),
          "how networks keep their weights: float, bf16 or int8");

  private final Algorithm<?, V, D> algorithm;
  private final Zoo zoo;
  private final Optional<Path> given;
  private final Map<Sizes, PolicyFiles.Stored> loaded = new ConcurrentHashMap<>();

  private LearnedSolver(Algorithm<?, V, D> algorithm, Zoo zoo, Optional<Path> given) {
    this.algorithm = algorithm;
    this.zoo = zoo;
    this.given = given;
  }

  /** With the policies of a zoo. */
  public static <V extends Slot, D extends Decision> LearnedSolver<V, D> of(
      Algorithm<?, V, D> algorithm, Zoo zoo) {
    return new LearnedSolver<>(algorithm, zoo, Optional.empty());
  }

  /** With the policy in this folder and no other. */
  public LearnedSolver<V, D> with(Path folder) {
    return new LearnedSolver<>(algorithm, zoo, Optional.of(folder));
  }

  @Override
  public String id() {
    return algorithm.id();
  }

  @Override
  public String family() {
    return algorithm.family();
  }

  @Override
  public Kind kind() {
    return Kind.LEARNED;
  }

  @Override
  public String summary() {
    return algorithm.summary();
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(algorithm.decisionParameters());
    all.add(WEIGHTS);
    return all;
  }

  /** Whether there is a policy for instances of this size. */
  public boolean hasPolicyFor(Sizes sizes) {
    return given.isPresent() || zoo.find(algorithm, sizes).isPresent();
  }

  /** What describes the policy for instances of this size. */
  public PolicyDescription description(Sizes sizes) {
    return stored(sizes).description();
  }

  /**
   * How the policy for instances of this size was trained, with the other seeds of its agent; empty
   * where its folder does not say.
   */
  public List<CurveFile.Point> curves(Sizes sizes) {
    Path folder = given.orElseGet(() -> zoo.require(algorithm, sizes).folder());
    return CurveFile.read(folder, description(sizes));
  }

  /** Looks its policy up at the first slot, which does not say how many slots there will be. */
  @Override
  public Policy<V, D> policy(Parameters parameters, long seed) {
    return new Policy<>() {
      private Policy<V, D> found;

      @Override
      public D decide(V slot) {
        if (found == null) {
          found = policy(parameters, new Sizes(slot.users(), slot.servers(), 1), seed);
        }
        return found.decide(slot);
      }
    };
  }

  @Override
  public Policy<V, D> policy(Parameters parameters, Sizes sizes, long seed) {
    PolicyFiles.Stored stored = stored(sizes);
    PolicyDescription description = stored.description();
    Parameters hyperparameters =
        Parameters.of(
            "policy of " + id(),
            algorithm.hyperparameters(),
            description.hyperparameters(),
            changed(parameters));
    try {
      return precision(parameters)
          .during(
              () -> algorithm.policy(hyperparameters, description.sizes(), stored.weights(), seed));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "the policy of " + id() + " does not fit this Gapstone: " + e.getMessage() + ".", e);
    }
  }

  /** What is to be otherwise than in training. */
  private Map<String, String> changed(Parameters parameters) {
    Map<String, String> changed = new HashMap<>();
    for (Parameter parameter : algorithm.decisionParameters()) {
      String value = parameters.text(parameter.name());
      if (!value.equals(Algorithm.AS_TRAINED)) {
        changed.put(parameter.name(), value);
      }
    }
    return algorithm.decidingWith(changed);
  }

  private static Precision precision(Parameters parameters) {
    Precision[] all = Precision.values();
    String word =
        parameters.word(
            WEIGHTS.name(), Arrays.stream(all).map(Precision::word).toArray(String[]::new));
    return Arrays.stream(all).filter(p -> p.word().equals(word)).findFirst().orElseThrow();
  }

  /** The policy for instances of this size. */
  public PolicyFiles.Stored stored(Sizes sizes) {
    return loaded.computeIfAbsent(
        sizes,
        s ->
            given.isPresent()
                ? checked(given.get(), s)
                : PolicyFiles.read(zoo.require(algorithm, s).folder()));
  }

  private PolicyFiles.Stored checked(Path folder, Sizes sizes) {
    PolicyFiles.Stored stored = PolicyFiles.read(folder);
    PolicyDescription description = stored.description();
    if (!description.algorithm().equals(id()) || !description.family().equals(family())) {
      throw new BadInputException(
          folder
              + " holds a policy of "
              + description.algorithm()
              + " for "
              + description.family()
              + "; it must be of "
              + id()
              + " for "
              + family()
              + ".");
    }
    if (!algorithm.fits(description.sizes(), sizes)) {
      throw new BadInputException(
          folder
              + " holds a policy for "
              + Zoo.text(description.sizes())
              + "; it cannot decide for "
              + Zoo.text(sizes)
              + ".");
    }
    return stored;
  }
}
