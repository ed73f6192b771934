package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import java.util.Set;

/**
 * Bounds from prices. {@code delay-energy-slot} is a tree of prices for one slot, {@link
 * #DELAY_UNDER_CAP} the same for the delay in seconds of decisions with limited energy, as a front
 * needs it.
 */
public final class DelayEnergyVerifier
    implements CertificateVerifier<DelayEnergyInstance, DelayEnergyState> {

  /** Bounds the objective of a slot. */
  public static final String SLOT = "delay-energy-slot";

  /** Bounds the delay of a slot under a cap of energy; {@link #leastDelay} evaluates it. */
  public static final String DELAY_UNDER_CAP = "delay-energy-slot-delay";

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SLOT);
  }

  @Override
  public double provenBound(
      DelayEnergyInstance instance,
      Scope scope,
      int slot,
      DelayEnergyState state,
      Certificate certificate) {
    require(certificate, SLOT);
    if (scope != Scope.SLOT) {
      throw new BadInputException("a certificate of kind " + SLOT + " bounds one slot only.");
    }
    PatternTable table = new PatternTable(instance, slot, state, true);
    return new PatternProof(table, certificate).bound(instance.play().energyCapBitHops());
  }

  /**
   * The proven least delay, in seconds, of joint decisions that migrate at most {@code capBitHops}
   * bits times hops; infinite where there are none.
   */
  public static double leastDelay(
      DelayEnergyInstance instance,
      int slot,
      DelayEnergyState state,
      double capBitHops,
      Certificate certificate) {
    require(certificate, DELAY_UNDER_CAP);
    PatternTable table = new PatternTable(instance, slot, state, false);
    return new PatternProof(table, certificate).bound(capBitHops);
  }

  private static void require(Certificate certificate, String kind) {
    if (!certificate.kind().equals(kind)) {
      throw new BadInputException(
          "the certificate is of kind '" + certificate.kind() + "'; it must be " + kind + ".");
    }
  }
}
