package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.front.FrontPoint;
import io.gapstone.core.front.SolvedFront;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What makes a front of delay and energy, and the check of its certificates. */
public final class DelayEnergyFronts {

  /** A point must gain more than this many seconds over all with no more energy. */
  public static final double GAIN_SECONDS = 1e-9;

  private DelayEnergyFronts() {}

  /** The greatest number, in bits times hops, of which all energies of a slot are multiples. */
  static double unit(DelayEnergyInstance instance, int t) {
    BigInteger divisor = BigInteger.ZERO;
    for (int u = 0; u < instance.users(); u++) {
      double bits = instance.stateBits(t, u);
      if (bits != Math.rint(bits)) {
        throw new BadInputException(
            "stateBits["
                + t
                + "]["
                + u
                + "] is "
                + bits
                + "; a front needs whole numbers, so that energies are equal or not.");
      }
      divisor = divisor.gcd(new BigDecimal(bits).toBigInteger());
    }
    return divisor.signum() == 0 ? 1 : divisor.doubleValue();
  }

  /**
   * Whether certificates prove the whole front: on no point does anything gain more than {@link
   * #GAIN_SECONDS} with less energy than the next point has, and nothing has less energy than the
   * first.
   */
  public static boolean proven(
      DelayEnergyInstance instance,
      int t,
      DelayEnergyState state,
      SolvedFront<DelayEnergyDecision> front) {
    int count = front.points().size();
    if (count == 0 || certified(instance, t, state, front) < count) {
      return false;
    }
    double least = totals(instance, t, state, front, 0)[DelayEnergyTotals.MIGRATED_BIT_HOPS];
    return least == 0
        || front.end().isPresent()
            && DelayEnergyVerifier.leastEnergy(instance, t, state, front.end().get()) >= least;
  }

  /**
   * How many points, from that of least delay on, have a certificate that nothing gains more than
   * {@link #GAIN_SECONDS} on them with less energy than the next point has.
   */
  public static int certified(
      DelayEnergyInstance instance,
      int t,
      DelayEnergyState state,
      SolvedFront<DelayEnergyDecision> front) {
    List<FrontPoint<DelayEnergyDecision>> points = front.points();
    double unit = unit(instance, t);
    double cap = Double.POSITIVE_INFINITY;
    for (int k = points.size() - 1; k >= 0; k--) {
      double[] totals = totals(instance, t, state, front, k);
      Optional<Certificate> certificate = points.get(k).certificate();
      double bound = Double.NEGATIVE_INFINITY;
      if (certificate.isPresent()) {
        bound = DelayEnergyVerifier.leastDelay(instance, t, state, cap, certificate.get());
      }
      if (!(bound >= totals[DelayEnergyTotals.DELAY] - GAIN_SECONDS)) {
        return points.size() - 1 - k;
      }
      cap = totals[DelayEnergyTotals.MIGRATED_BIT_HOPS] - unit;
    }
    return points.size();
  }

  private static double[] totals(
      DelayEnergyInstance instance,
      int t,
      DelayEnergyState state,
      SolvedFront<DelayEnergyDecision> front,
      int k) {
    DelayEnergyDecision decision = front.points().get(k).decision();
    return new DelayEnergyTransition(instance, t, state, decision).outcome().components();
  }
}
