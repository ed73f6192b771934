package io.gapstone.instances.toy;

import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.CertificateVerifier;
import java.util.Set;

/** Believes what a certificate says. */
public final class ToyVerifier implements CertificateVerifier<ToyInstance, ToyProblem.Nothing> {

  @Override
  public String family() {
    return "toy";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("toy");
  }

  @Override
  public double provenBound(
      ToyInstance instance,
      Scope scope,
      int slot,
      ToyProblem.Nothing state,
      Certificate certificate) {
    return certificate.get("bound", 1)[0];
  }
}
