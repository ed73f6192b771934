package io.gapstone.core.certificate;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.State;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the verifier of a certificate and asks it. */
public final class Verifiers {

  private Verifiers() {}

  /**
   * The lower bound that a certificate proves, met in the instance's initial state.
   *
   * @throws BadInputException where it is not a valid proof
   */
  public static <I extends Instance, S extends State> double provenBound(
      Problem<I, S, ?, ?> problem, I instance, Scope scope, int slot, Certificate certificate) {
    S state = problem.initialState(instance);
    return provenBound(problem, instance, scope, slot, state, certificate);
  }

  /** The lower bound that a certificate proves, met in {@code state}. */
  public static <I extends Instance, S extends State> double provenBound(
      Problem<I, S, ?, ?> problem,
      I instance,
      Scope scope,
      int slot,
      S state,
      Certificate certificate) {
    if (slot < 0 || slot >= instance.slots()) {
      throw new BadInputException(
          "the certificate is for slot "
              + slot
              + "; the instance has slots 0 to "
              + (instance.slots() - 1)
              + ".");
    }
    CertificateVerifier<I, S> verifier = of(problem, certificate.kind());
    return verifier.provenBound(instance, scope, slot, state, certificate);
  }

  /** Verifiers of a family are written over that family's instances and states. */
  @SuppressWarnings("unchecked")
  private static <I extends Instance, S extends State> CertificateVerifier<I, S> of(
      Problem<I, S, ?, ?> problem, String kind) {
    List<String> kinds = new ArrayList<>();
    for (CertificateVerifier<?, ?> verifier : ServiceLoader.load(CertificateVerifier.class)) {
      if (verifier.family().equals(problem.family())) {
        if (verifier.kinds().contains(kind)) {
          return (CertificateVerifier<I, S>) verifier;
        }
        kinds.addAll(verifier.kinds());
      }
    }
    throw Choice.unknown("certificate kind of " + problem.family(), kind, kinds);
  }
}
