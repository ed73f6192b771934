package io.gapstone.solvers.delayenergy;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.solvers.model.StatedModel;
import java.util.function.Function;

/**
 * A linear model, and how multipliers of its rows prove a bound.
 *
 * @param proof makes a certificate of one multiplier per row
 */
record StatedPrices(
    StatedModel<DelayEnergyDecision> stated, Function<double[], Certificate> proof) {}
