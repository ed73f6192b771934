package io.gapstone.learners.delayenergy.d3qn;

import java.util.HashMap;
import java.util.Map;

/**
 * The agents: each as the paper has it, and with the few changes that make it work.
 *
 * <p>NAME-plus differs from NAME in what {@link #PLUS} lists.
 */
public final class Agents {

  private static final Map<String, String> DQN = Map.of();
  private static final Map<String, String> D3QN = Map.of("double", "true", "dueling", "true");
  private static final Map<String, String> PER_D3QN = with(D3QN, Map.of("prioritised", "true"));
  private static final Map<String, String> NPER_D3QN = with(PER_D3QN, Map.of("noisy", "true"));
  private static final Map<String, String> DELAY =
      Map.of("double", "true", "memory", "4", "energy", "false", "hidden", "32");

  /**
   * What makes the agents work: where user, service and servers are, in a row per server for one
   * scorer of servers ("pairs"); what the user costs itself and others without communication
   * ("marginal"), also with other weights of energy than the instance's; a shorter view ahead, a
   * target network that follows at once, and steps that end small. The scorer may be narrow.
   */
  private static final Map<String, String> PLUS =
      Map.ofEntries(
          Map.entry("state", "pairs"),
          Map.entry("reward", "marginal"),
          Map.entry("hidden", "32"),
          Map.entry("discount", "0.9"),
          Map.entry("lastLearningRate", "0.05"),
          Map.entry("clipNorm", "10"),
          Map.entry("targetEpisodes", "0"),
          Map.entry("targetRate", "0.005"),
          Map.entry("leastEpsilon", "0.01"),
          Map.entry("leastWeight", "0.5"),
          Map.entry("greatestWeight", "8"));

  /** A memory of rows for each server is costly. */
  private static final Map<String, String> NARROW = Map.of("memory", "2", "hidden", "16");

  private Agents() {}

  private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new HashMap<>(one);
    both.putAll(other);
    return Map.copyOf(both);
  }

  /** Deep Q-learning. */
  public static final class Dqn extends D3qn {
    public Dqn() {
      super("dqn", "deep Q-learning, as the paper has it", DQN);
    }
  }

  /** {@link Dqn} with what makes it work. */
  public static final class DqnPlus extends D3qn {
    public DqnPlus() {
      super("dqn-plus", "deep Q-learning with a scorer of servers", with(DQN, PLUS));
    }
  }

  /** Dueling double deep Q-learning. */
  public static final class PlainD3qn extends D3qn {
    public PlainD3qn() {
      super("d3qn", "dueling double deep Q-learning, as the paper has it", D3QN);
    }
  }

  /** {@link PlainD3qn} with what makes it work. */
  public static final class PlainD3qnPlus extends D3qn {
    public PlainD3qnPlus() {
      super("d3qn-plus", "dueling double Q-learning with a scorer of servers", with(D3QN, PLUS));
    }
  }

  /** With prioritised replay. */
  public static final class PerD3qn extends D3qn {
    public PerD3qn() {
      super("per-d3qn", "d3qn with prioritised replay, as the paper has it", PER_D3QN);
    }
  }

  /** {@link PerD3qn} with what makes it work. */
  public static final class PerD3qnPlus extends D3qn {
    public PerD3qnPlus() {
      super("per-d3qn-plus", "per-d3qn with a scorer of servers", with(PER_D3QN, PLUS));
    }
  }

  /** The paper's own agent, with prioritised replay and noisy layers. */
  public static final class NperD3qn extends D3qn {
    public NperD3qn() {
      super("nper-d3qn", "per-d3qn with noisy layers, as the paper has it", NPER_D3QN);
    }
  }

  /** {@link NperD3qn} with what makes it work. */
  public static final class NperD3qnPlus extends D3qn {
    public NperD3qnPlus() {
      super("nper-d3qn-plus", "nper-d3qn with a scorer of servers", with(NPER_D3QN, PLUS));
    }
  }

  /** The paper's baseline "Delay": double Q-learning with a memory, for least delay. */
  public static final class DdqnLstm extends D3qn {
    public DdqnLstm() {
      super("ddqn-lstm", "double Q-learning with a memory, for least delay", DELAY);
    }
  }

  /** {@link DdqnLstm} with what makes it work. */
  public static final class DdqnLstmPlus extends D3qn {
    public DdqnLstmPlus() {
      super(
          "ddqn-lstm-plus", "ddqn-lstm with a scorer of servers", with(with(DELAY, PLUS), NARROW));
    }
  }
}
