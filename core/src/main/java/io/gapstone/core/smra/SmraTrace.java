package io.gapstone.core.smra;

/**
 * What changes from slot to slot, as parts for {@link SmraInstance}, which takes ownership of the
 * arrays. All run by slot, then user.
 *
 * @param slots T
 * @param positionMetres x and y of every user at locations 0..T
 * @param predictor who made the predictions, for example {@code linear}
 * @param predictedMetres x and y where a user is predicted to be at location t+1, made in slot t
 * @param predictedServer the server nearest to the predicted position
 * @param dataBits D
 * @param cyclesPerBit C
 * @param stateBits D^mig, the context that a migration carries
 * @param suspendCyclesPerBit C^sus
 * @param resumeCyclesPerBit C^res
 */
public record SmraTrace(
    int slots,
    double[] positionMetres,
    String predictor,
    double[] predictedMetres,
    int[] predictedServer,
    double[] dataBits,
    double[] cyclesPerBit,
    double[] stateBits,
    double[] suspendCyclesPerBit,
    double[] resumeCyclesPerBit) {}
