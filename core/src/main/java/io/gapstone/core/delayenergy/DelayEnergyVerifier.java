package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import java.util.Set;

/**
 * Bounds from prices. {@link #SLOT} is a tree of prices for the objective of one slot, {@link
 * #HORIZON} prices for that of all slots. {@link #DELAY_UNDER_CAP} and {@link #LEAST_ENERGY} are
 * for the two objectives of a front.
 */
public final class DelayEnergyVerifier
    implements CertificateVerifier<DelayEnergyInstance, DelayEnergyState> {

  /** Bounds the objective of a slot. */
  public static final String SLOT = "delay-energy-slot";

  /** Bounds the delay of a slot under a cap of energy; {@link #leastDelay} evaluates it. */
  public static final String DELAY_UNDER_CAP = "delay-energy-slot-delay";

  /** Bounds the energy of a slot; {@link #leastEnergy} evaluates it. */
  public static final String LEAST_ENERGY = "delay-energy-slot-energy";

  /** Bounds how many users find no place; where that is above 0, no decision is allowed. */
  public static final String UNPLACED = "delay-energy-slot-unplaced";

  /** Bounds the objective of all slots. */
  public static final String HORIZON = "delay-energy-horizon";

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SLOT, UNPLACED, HORIZON);
  }

  @Override
  public double provenBound(
      DelayEnergyInstance instance,
      Scope scope,
      int slot,
      DelayEnergyState state,
      Certificate certificate) {
    boolean horizon = certificate.kind().equals(HORIZON);
    if (horizon != (scope == Scope.HORIZON)) {
      throw new BadInputException(
          "a certificate of kind "
              + certificate.kind()
              + (horizon ? " bounds all slots together only." : " bounds one slot only."));
    }
    if (horizon) {
      return new HorizonBound(instance, state, certificate).bound();
    }
    double cap = instance.play().energyCapBitHops();
    if (certificate.kind().equals(UNPLACED)) {
      PatternTable places = new PatternTable(instance, slot, state, PatternTable.Cost.PLACES);
      boolean impossible = new PatternProof(places, certificate).bound(cap) > 0;
      return impossible ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    require(certificate, SLOT);
    PatternTable table = new PatternTable(instance, slot, state, PatternTable.Cost.SCALAR);
    return new PatternProof(table, certificate).bound(cap);
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
    PatternTable table = new PatternTable(instance, slot, state, PatternTable.Cost.DELAY);
    return new PatternProof(table, certificate).bound(capBitHops);
  }

  /** The proven least energy, in bits times hops, of joint decisions. */
  public static double leastEnergy(
      DelayEnergyInstance instance, int slot, DelayEnergyState state, Certificate certificate) {
    require(certificate, LEAST_ENERGY);
    PatternTable table = new PatternTable(instance, slot, state, PatternTable.Cost.ENERGY);
    double units = new PatternProof(table, certificate).bound(Double.POSITIVE_INFINITY);
    return Math.ceil(units) * DelayEnergyFronts.unit(instance, slot);
  }

  private static void require(Certificate certificate, String kind) {
    if (!certificate.kind().equals(kind)) {
      throw new BadInputException(
          "the certificate is of kind '" + certificate.kind() + "'; it must be " + kind + ".");
    }
  }
}
