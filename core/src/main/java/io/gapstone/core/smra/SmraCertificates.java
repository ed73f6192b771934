package io.gapstone.core.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import java.util.Set;

/**
 * Evaluates the family's certificates: {@value #SLOT_TREES} by {@link SlotTreeBound}, {@value
 * #HORIZON_PRICES} by {@link HorizonPriceBound}, {@value #HORIZON_TREE} by {@link
 * HorizonTreeBound}. What is proven holds for every decision that {@link SmraProblem#transition}
 * accepts, with all the tolerance that it grants.
 */
public final class SmraCertificates implements CertificateVerifier<SmraInstance, SmraState> {

  /** One tree of prices per server, for one slot. */
  public static final String SLOT_TREES = "smra-slot-trees";

  /** Prices per slot and server, for all slots. */
  public static final String HORIZON_PRICES = "smra-horizon-prices";

  /** A tree over who moves when, its leaves with prices per slot and server, for all slots. */
  public static final String HORIZON_TREE = "smra-horizon-tree";

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SLOT_TREES, HORIZON_PRICES, HORIZON_TREE);
  }

  @Override
  public double provenBound(
      SmraInstance instance, Scope scope, int slot, SmraState state, Certificate certificate) {
    boolean slotOnly = certificate.kind().equals(SLOT_TREES);
    if (slotOnly != (scope == Scope.SLOT)) {
      throw new BadInputException(
          "a " + certificate.kind() + " certificate proves nothing at " + scope.id() + " scope.");
    }
    double bound =
        switch (certificate.kind()) {
          case SLOT_TREES -> new SlotTreeBound(instance, slot, state, certificate).bound();
          case HORIZON_TREE -> new HorizonTreeBound(instance, state, certificate).bound();
          default -> new HorizonPriceBound(instance, state, certificate).bound();
        };
    return Double.isNaN(bound) ? Double.NEGATIVE_INFINITY : bound;
  }
}
