package io.gapstone.core.isma;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import io.gapstone.core.math.Outward;
import java.util.Set;

/**
 * Evaluates lower bounds on the mean completion time.
 *
 * <p>Kind {@value #PRICES}: list {@code prices}, a price of each server's processor for each solved
 * slot. Every user alone takes the cheapest way through the slots; what the servers are paid for
 * their whole processors is subtracted.
 *
 * <p>Kind {@value #PATTERNS}: a tree of choices per slot whose leaves hold what each user is worth
 * ({@link PatternForest}). A server takes the best set of users, a user may stay alone, and the
 * worth of all is added. Slots are bounded one by one; in slots after the first it is left open
 * where services are, so nobody is made to wait for one.
 *
 * <p>Each user gets parts of at most one server, and what a server grants sums to at most 1, in
 * every decision that the process knows. So the bounds hold for partially observed policies too.
 */
public final class IsmaCertificates implements CertificateVerifier<IsmaInstance, IsmaState> {

  public static final String PRICES = "isma-prices";
  public static final String PATTERNS = "isma-patterns";

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PRICES, PATTERNS);
  }

  @Override
  public double provenBound(
      IsmaInstance instance, Scope scope, int slot, IsmaState state, Certificate certificate) {
    int from = scope == Scope.SLOT ? slot : 0;
    int to = scope == Scope.SLOT ? slot + 1 : instance.slots();
    double seconds =
        switch (certificate.kind()) {
          case PRICES -> new PriceBound(instance, from, to, state).seconds(certificate);
          case PATTERNS -> new PatternForest(instance, from, to, state, certificate).seconds();
          default ->
              throw new BadInputException(
                  "the certificate is of kind '"
                      + certificate.kind()
                      + "'; family isma knows "
                      + PATTERNS
                      + " and "
                      + PRICES
                      + ".");
        };
    double tasks = (double) (to - from) * instance.users();
    return Math.max(0, Outward.quotientDown(seconds, tasks));
  }
}
