/**
 * Proofs of lower bounds that anyone can check without the solver that found them.
 *
 * <p>A {@link io.gapstone.core.certificate.Certificate} is a kind and named lists of numbers:
 * multipliers, pattern prices, or the leaves of a branch and bound with multipliers each. A {@link
 * io.gapstone.core.certificate.CertificateVerifier} of the family evaluates the bound from the
 * instance alone, rounding outward.
 */
package io.gapstone.core.certificate;
