package io.gapstone.core.certificate;

import io.gapstone.core.Instance;
import io.gapstone.core.Scope;
import io.gapstone.core.State;
import java.util.Set;

/**
 * Evaluates a family's certificates. Shares no code with the solvers that make them; rounds
 * outward, so that what it returns is a true lower bound whatever the numbers in the certificate.
 *
 * <p>Registered with {@link java.util.ServiceLoader}.
 */
public interface CertificateVerifier<I extends Instance, S extends State> {

  String family();

  /** The kinds of certificate that it can evaluate. */
  Set<String> kinds();

  /**
   * The lower bound on the objective that the certificate proves.
   *
   * @param slot at slot scope, the slot, met in {@code state}
   * @param state the state at the start of the solved slots
   * @throws io.gapstone.core.BadInputException where the certificate is not a valid proof
   */
  double provenBound(I instance, Scope scope, int slot, S state, Certificate certificate);
}
