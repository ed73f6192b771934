package io.gapstone.core.lyapunov;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import io.gapstone.core.math.Outward;
import java.util.Set;

/**
 * Evaluates lower bounds on the mean latency.
 *
 * <p>Kind {@value #BUDGET}, at horizon scope: list {@code moves}, the budget that the bound is for,
 * and list {@code prices} by user, slot and rank, or empty where everyone pays what it would cost
 * alone ({@link BudgetBound}). It bounds decisions that keep the budget, and no others.
 *
 * <p>Kind {@value #PATTERNS}, at slot scope: trees of choices with what users are worth at their
 * leaves ({@link SlotForest}).
 *
 * <p>Both are about decisions without violations: every user on an allowed candidate.
 */
public final class LyapunovCertificates
    implements CertificateVerifier<LyapunovInstance, LyapunovState> {

  public static final String BUDGET = "lyapunov-budget";
  public static final String PATTERNS = "lyapunov-patterns";

  @Override
  public String family() {
    return "lyapunov";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(BUDGET, PATTERNS);
  }

  @Override
  public double provenBound(
      LyapunovInstance instance,
      Scope scope,
      int slot,
      LyapunovState state,
      Certificate certificate) {
    String kind = scope == Scope.SLOT ? PATTERNS : BUDGET;
    if (!certificate.kind().equals(kind)) {
      throw new BadInputException(
          "the certificate is of kind '"
              + certificate.kind()
              + "'; scope "
              + scope.id()
              + " of lyapunov has "
              + kind
              + ".");
    }
    boolean one = scope == Scope.SLOT;
    double seconds =
        one
            ? new SlotForest(instance, slot, certificate).seconds()
            : new BudgetBound(instance, certificate).seconds();
    double tasks = (double) instance.users() * (one ? 1 : instance.slots());
    return Math.max(0, Outward.quotientDown(seconds, tasks));
  }
}
