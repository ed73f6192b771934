package io.gapstone.core.dtasm;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import java.util.Set;

/**
 * Evaluates proofs of lower bounds on the cloud's load.
 *
 * <ul>
 *   <li>{@code dtasm-slot-prices}: {@code price} by server, in bits per hertz; see {@link
 *       SlotPriceBound}.
 *   <li>{@code dtasm-slot-knapsacks}: {@code price} by user, in bits; see {@link
 *       SlotKnapsackBound}.
 *   <li>{@code dtasm-slot-tree}: {@code tree}, {@code prices} and {@code target}; see {@link
 *       SlotTreeBound}.
 *   <li>{@code dtasm-horizon-prices}: {@code price} by slot and server, in bits per hertz; see
 *       {@link HorizonPriceBound}.
 *   <li>{@code dtasm-horizon-tree}: {@code tree} and {@code prices}; see {@link HorizonTreeBound}.
 * </ul>
 */
public final class DtasmCertificates implements CertificateVerifier<DtasmInstance, DtasmState> {

  public static final String SLOT_PRICES = "dtasm-slot-prices";
  public static final String SLOT_KNAPSACKS = "dtasm-slot-knapsacks";
  public static final String SLOT_TREE = "dtasm-slot-tree";
  public static final String HORIZON_PRICES = "dtasm-horizon-prices";
  public static final String HORIZON_TREE = "dtasm-horizon-tree";

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SLOT_PRICES, SLOT_KNAPSACKS, SLOT_TREE, HORIZON_PRICES, HORIZON_TREE);
  }

  @Override
  public double provenBound(
      DtasmInstance instance, Scope scope, int slot, DtasmState state, Certificate certificate) {
    if (!kinds().contains(certificate.kind())) {
      throw new BadInputException(
          "the certificate is of kind '"
              + certificate.kind()
              + "'; it must be one of "
              + String.join(", ", kinds().stream().sorted().toList())
              + ".");
    }
    boolean ofSlot = certificate.kind().startsWith("dtasm-slot");
    if (ofSlot != (scope == Scope.SLOT)) {
      throw new BadInputException(
          "a " + certificate.kind() + " certificate proves nothing at " + scope.id() + " scope.");
    }
    return ofSlot
        ? slotBound(new DtasmSlot(instance, slot, state), certificate)
        : horizonBound(instance, state, certificate);
  }

  /** The bound on the load that all slots together send to the cloud. */
  public static double horizonBound(
      DtasmInstance instance, DtasmState state, Certificate certificate) {
    double bound =
        certificate.kind().equals(HORIZON_TREE)
            ? horizonTree(instance, state, certificate)
            : horizonPrices(instance, state, certificate);
    LoadGrid grid = new LoadGrid();
    for (int t = 0; t < instance.slots(); t++) {
      DtasmSlot slot = new DtasmSlot(instance, t, state);
      for (int u = 0; u < instance.users(); u++) {
        grid.add(slot.loadBits(u));
      }
    }
    return grid.raised(bound);
  }

  private static double horizonPrices(
      DtasmInstance instance, DtasmState state, Certificate certificate) {
    int prices = Math.multiplyExact(instance.slots(), instance.servers());
    return new HorizonPriceBound(instance, state, certificate.get("price", prices)).bound();
  }

  private static double horizonTree(
      DtasmInstance instance, DtasmState state, Certificate certificate) {
    double[] prices = certificate.get("prices");
    certificate.get("prices", prices.length);
    return new HorizonTreeBound(instance, state, certificate.get("tree"), prices).bound();
  }

  /** The bound on the load that this slot sends to the cloud. */
  public static double slotBound(DtasmSlot slot, Certificate certificate) {
    SlotPairs pairs = new SlotPairs(slot);
    LoadGrid grid = new LoadGrid();
    for (long load : pairs.load) {
      grid.add(load);
    }
    return grid.raised(
        switch (certificate.kind()) {
          case SLOT_PRICES ->
              SlotPriceBound.of(
                  pairs, certificate.get("price", pairs.servers), 0, new OpenPairs(pairs));
          case SLOT_KNAPSACKS -> SlotKnapsackBound.of(pairs, certificate.get("price", pairs.users));
          default -> tree(pairs, certificate);
        });
  }

  private static double tree(SlotPairs pairs, Certificate certificate) {
    double[] prices = certificate.get("prices");
    certificate.get("prices", prices.length);
    double target = certificate.get("target", 1)[0];
    return new SlotTreeBound(pairs, certificate.get("tree"), prices, target).bound();
  }
}
