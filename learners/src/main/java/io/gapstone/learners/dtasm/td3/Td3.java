package io.gapstone.learners.dtasm.td3;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;
import java.util.Map;

/** Twin-delayed DDPG, as the paper prints it or with the changes that make it work. */
public abstract class Td3 implements Algorithm<DtasmInstance, DtasmSlot, DtasmDecision> {

  /** The paper's curves are flat after half as many. */
  private static final int ENOUGH_SLOTS = 2000;

  /**
   * What makes it work: observations also tell the servers' capacities; what was carried out is
   * remembered, and critics are asked about that alone, as how crowded it makes the servers; noise,
   * faster critics, an actor that follows them at once and whose users begin apart, small rewards;
   * and nobody is named a server that would reject it whatever others do.
   */
  private static final Map<String, String> PLUS =
      Map.ofEntries(
          Map.entry("crowding", "true"),
          Map.entry("action", "executed"),
          Map.entry("naming", "admitted"),
          Map.entry("spread", "1"),
          Map.entry("criticRate", "0.001"),
          Map.entry("delay", "2"),
          Map.entry("rewardBits", "8e7"),
          Map.entry("firstNoise", "0.3"),
          Map.entry("lastNoise", "0.03"));

  private final String id;
  private final String summary;
  private final Map<String, String> own;

  private Td3(String id, String summary, Map<String, String> own) {
    this.id = id;
    this.summary = summary;
    this.own = own;
  }

  /** As printed. */
  public static final class Printed extends Td3 {
    public Printed() {
      super("td3", "twin-delayed DDPG with a softmax per user, as printed", Map.of());
    }
  }

  /** With what makes it work. */
  public static final class Plus extends Td3 {
    public Plus() {
      super("td3-plus", "twin-delayed DDPG that learns from what was carried out", PLUS);
    }
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String family() {
    return "dtasm";
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final List<Parameter> hyperparameters() {
    return Td3Settings.parameters(own);
  }

  @Override
  public final int usualEpisodes(Sizes sizes) {
    return Math.max(1, ENOUGH_SLOTS / sizes.slots());
  }

  @Override
  public final Trainee<DtasmSlot, DtasmDecision> begin(TrainingTask<DtasmInstance> task) {
    return new Td3Trainee(task);
  }

  @Override
  public final Policy<DtasmSlot, DtasmDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    Td3Policy policy = new Td3Policy(Td3Settings.of(hyperparameters), weights);
    policy.prepare(sizes.users(), sizes.servers());
    return policy;
  }

  /** The networks have an input and an output for each user. */
  @Override
  public final boolean fits(Sizes trained, Sizes asked) {
    return trained.users() == asked.users() && trained.servers() == asked.servers();
  }
}
