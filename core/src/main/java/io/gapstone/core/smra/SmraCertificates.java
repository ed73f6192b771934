package io.gapstone.core.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import java.util.Set;

/**
 * Evaluates the family's certificates: {@value #SLOT_TREES} by {@link SlotTreeBound}, {@value
 * #HORIZON_PRICES} by {@link HorizonPriceBound}. What is proven holds for every decision that
 * {@link SmraProblem#transition} accepts, with all the tolerance that it grants.
 */
public final class SmraCertificates implements CertificateVerifier<SmraInstance, SmraState> {

  /** One tree of prices per server, for one slot. */
  public static final String SLOT_TREES = "smra-slot-trees";

  /** Prices per slot and server, for all slots. */
  public static final String HORIZON_PRICES = "smra-horizon-prices";

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SLOT_TREES, HORIZON_PRICES);
  }

  @Override
  public double provenBound(
      SmraInstance instance, Scope scope, int slot, SmraState state, Certificate certificate) {
    boolean one = certificate.kind().equals(SLOT_TREES);
    if (one != (scope == Scope.SLOT)) {
      throw new BadInputException(
          "a " + certificate.kind() + " certificate proves nothing at " + scope.id() + " scope.");
    }
    double bound =
        one
            ? new SlotTreeBound(instance, slot, state, certificate).bound()
            : new HorizonPriceBound(instance, state, certificate).bound();
    return Double.isNaN(bound) ? Double.NEGATIVE_INFINITY : bound;
  }
}
