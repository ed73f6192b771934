package io.gapstone.core.front;

import io.gapstone.core.Decision;
import io.gapstone.core.certificate.Certificate;
import java.util.Optional;

/**
 * A point of a front, with the decision that reaches it.
 *
 * @param proven whether it was proven that nothing dominates it, and that nothing lies between it
 *     and the next point up in the last objective
 * @param certificate of that; without one it is a claim
 */
public record FrontPoint<D extends Decision>(
    double[] objectives, D decision, boolean proven, Optional<Certificate> certificate) {}
