package io.gapstone.bench.campaign;

import io.gapstone.bench.evaluate.Behaviour;
import io.gapstone.bench.evaluate.SlotMeasure;
import io.gapstone.learners.files.CurveFile;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of a run besides its objective.
 *
 * @param slots of a policy's trajectory, against the certified optimum of each
 * @param behaviour of a learned policy
 * @param learning how the policy that decided was trained
 */
public record Measures(
    List<SlotMeasure> slots,
    Optional<Behaviour> behaviour,
    Optional<FrontResult> front,
    Optional<Learning> learning) {

  /** Nothing. */
  static final Measures NONE =
      new Measures(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A front.
   *
   * @param components of the family, that the objectives are
   */
  public record FrontResult(
      List<String> objectives,
      List<String> components,
      List<List<Double>> points,
      List<Boolean> proven,
      double hypervolume,
      double hypervolumeLimit,
      List<Double> reference,
      boolean complete) {

    static Measures alone(FrontResult front) {
      return new Measures(List.of(), Optional.empty(), Optional.of(front), Optional.empty());
    }
  }

  /**
   * The training of a policy, with that of other seeds of the same agent.
   *
   * @param policy the first digits of the SHA-256 of its weights
   */
  public record Learning(
      String policy, String algorithm, String profile, long seed, List<CurveFile.Point> curve) {}
}
