package io.gapstone.learners.smra;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import java.util.List;

/**
 * Hyper-parameters that all learners of the family have. Where the paper is silent, the printed
 * ones take what is usual.
 *
 * @param state {@code printed}: SMRA (15); {@code costs}: with host distance, task and migration
 *     cost as well ({@link SmraCostEncoder}). By (15) alone nobody can tell what staying costs
 * @param reward {@code delay}: SMRA (17); {@code excess}: without the part that nobody decides
 * @param end {@code terminal}: nothing comes after the last slot, SMRA (25); {@code cut}: time ran
 *     out, and what would have come is unknown, so the last slot is not learnt from
 * @param discount gamma; 0.9 in the paper
 * @param replay steps remembered; 1,000 in the paper, which is fewer than one episode has turns
 * @param batch M; 25 in the paper
 * @param every turns per gradient step; 1 in the paper
 * @param warmup turns before the first gradient step
 * @param epsilonFirst epsilon in the first episode; 0.05 throughout in the paper
 * @param epsilonLast epsilon from {@code epsilonShare} of the run on
 * @param epsilonShare part of the run in which epsilon falls
 * @param valueRate alpha, of Adam
 * @param averaging v, how far the target of Q follows at each step; 0.01 in the paper
 * @param clip largest norm of a gradient
 * @param hidden width of the two hidden layers
 */
public record TurnHyper(
    String state,
    String reward,
    String end,
    double discount,
    int replay,
    int batch,
    int every,
    int warmup,
    double epsilonFirst,
    double epsilonLast,
    double epsilonShare,
    double valueRate,
    double averaging,
    double clip,
    int hidden) {

  /** Table II. */
  public static final TurnHyper PRINTED =
      new TurnHyper(
          "printed", "delay", "terminal", 0.9, 1000, 25, 1, 25, 0.05, 0.05, 0, 1e-3, 0.01, 1e9, 64);

  /** What works. */
  public static final TurnHyper PLUS =
      new TurnHyper(
          "costs", "excess", "cut", 0.9, 100_000, 64, 4, 2000, 1, 0.05, 0.3, 1e-3, 0.01, 10, 64);

  /** The same without epsilon, for a learner that explores by noise alone. */
  public TurnHyper greedy() {
    return new TurnHyper(
        state,
        reward,
        end,
        discount,
        replay,
        batch,
        every,
        warmup,
        0,
        0,
        epsilonShare,
        valueRate,
        averaging,
        clip,
        hidden);
  }

  public List<Parameter> parameters() {
    return List.of(
        new Parameter("state", state, "printed: (15); costs: with what an action costs"),
        new Parameter("reward", reward, "delay: (17); excess: without what nobody decides"),
        new Parameter("end", end, "the last slot: terminal, or cut off"),
        new Parameter("discount", "" + discount, "gamma"),
        new Parameter("replay", "" + replay, "steps remembered"),
        new Parameter("batch", "" + batch, "M, steps of a batch"),
        new Parameter("every", "" + every, "turns per gradient step"),
        new Parameter("warmup", "" + warmup, "turns before the first gradient step"),
        new Parameter("epsilonFirst", "" + epsilonFirst, "epsilon at the beginning"),
        new Parameter("epsilonLast", "" + epsilonLast, "epsilon at the end"),
        new Parameter("epsilonShare", "" + epsilonShare, "part of the run in which it falls"),
        new Parameter("valueRate", "" + valueRate, "alpha, learning rate of Q"),
        new Parameter("averaging", "" + averaging, "v, averaging rate of Q's target"),
        new Parameter("clip", "" + clip, "largest norm of a gradient"),
        new Parameter("hidden", "" + hidden, "width of the hidden layers"));
  }

  public static TurnHyper of(Parameters p) {
    return new TurnHyper(
        p.word("state", "printed", "costs"),
        p.word("reward", "delay", "excess"),
        p.word("end", "terminal", "cut"),
        p.number("discount", 0, 1),
        p.integer("replay", 1, 100_000_000),
        p.integer("batch", 1, 100_000),
        p.integer("every", 1, 1_000_000),
        p.integer("warmup", 0, 100_000_000),
        p.number("epsilonFirst", 0, 1),
        p.number("epsilonLast", 0, 1),
        p.number("epsilonShare", 0, 1),
        p.number("valueRate", 0, 1),
        p.number("averaging", 0, 1),
        p.number("clip", 0, 1e9),
        p.integer("hidden", 1, 4096));
  }

  /** Whether states say what actions cost, and whether a move is possible at all. */
  public boolean costs() {
    return state.equals("costs");
  }

  public UserEncoder encoder() {
    return costs() ? new SmraCostEncoder() : new SmraStateEncoder();
  }

  /** Whether the state at {@code states[at]} leaves a choice, as far as it says. */
  public boolean mayMove(float[] states, int at) {
    return !costs() || states[at + SmraCostEncoder.CHOICE] > 0;
  }
}
