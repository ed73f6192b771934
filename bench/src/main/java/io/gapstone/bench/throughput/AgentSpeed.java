package io.gapstone.bench.throughput;

import io.gapstone.bench.train.Clocks;
import io.gapstone.bench.train.TrainingRequest;
import io.gapstone.bench.train.TrainingRun;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.train.Training;
import io.gapstone.learners.train.TrainingResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An agent in training, as one of the zoo's policies was trained, without evaluations and files.
 *
 * @param shares of the time, by part; what is left is environment, encoders, replay and the rest
 * @param nets what it trained
 */
public record AgentSpeed(
    String family,
    String algorithm,
    String profile,
    String backend,
    double environmentSteps,
    double gradientSteps,
    Map<String, Double> shares,
    List<Clocks.Built> nets) {

  /** Longest warm-up, in multiples of the time measured: some agents begin to learn late. */
  private static final int PATIENCE = 20;

  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * Trains until networks learn and the loops are compiled, then measures.
   *
   * @param seconds of computing to measure
   */
  public static AgentSpeed of(PolicyDescription policy, String backend, double seconds) {
    TrainingRun run = TrainingRun.of(request(policy, backend));
    Training<?, ?, ?, ?> training = run.folder().training();
    double start = Cpu.seconds();
    while (!training.finished() && warming(training, Cpu.seconds() - start, seconds)) {
      training.episode();
    }
    TrainingResult before = training.result();
    Map<String, Double> partsBefore = parts(run.clocks());
    double from = Cpu.seconds();
    long wallFrom = System.nanoTime();
    while (!training.finished() && Cpu.seconds() - from < seconds) {
      training.episode();
    }
    double spent = Cpu.seconds() - from;
    double wall = (System.nanoTime() - wallFrom) / 1e9;
    TrainingResult after = training.result();
    Map<String, Double> shares = parts(run.clocks());
    double rest = 1;
    for (Map.Entry<String, Double> part : shares.entrySet()) {
      part.setValue((part.getValue() - partsBefore.get(part.getKey())) / wall);
      rest -= part.getValue();
    }
    shares.put("rest", Math.max(0, rest));
    return new AgentSpeed(
        policy.family(),
        policy.algorithm(),
        policy.source().profile(),
        backend,
        (after.environmentSteps() - before.environmentSteps()) / spent,
        (after.gradientSteps() - before.gradientSteps()) / spent,
        shares,
        run.clocks().nets());
  }

  private static boolean warming(Training<?, ?, ?, ?> training, double spent, double seconds) {
    return spent < seconds
        || (training.result().gradientSteps() == 0 && spent < PATIENCE * seconds);
  }

  private static Map<String, Double> parts(Clocks clocks) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (Clocks.Part part : Clocks.Part.values()) {
      parts.put(part.name().toLowerCase(Locale.ROOT), clocks.seconds(part));
    }
    return parts;
  }

  private static TrainingRequest request(PolicyDescription policy, String backend) {
    return new TrainingRequest(
        policy.algorithm(),
        policy.family(),
        policy.source().profile(),
        Map.of(),
        Optional.empty(),
        policy.seed(),
        Optional.of(policy.episodes()),
        Optional.of(NEVER),
        1,
        policy.hyperparameters(),
        backend,
        Path.of("nowhere"),
        NEVER);
  }

  /** The networks that the agent of a policy builds, before it has trained any. */
  static List<Clocks.Built> nets(PolicyDescription policy) {
    return TrainingRun.of(request(policy, "vector")).clocks().nets();
  }
}
