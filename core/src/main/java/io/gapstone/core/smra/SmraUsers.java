package io.gapstone.core.smra;

/**
 * The users, as parts for {@link SmraInstance}, which takes ownership of the arrays.
 *
 * @param initialServer host before slot 0
 * @param initialCpuHz CPU share held there
 * @param initialBandwidthHz bandwidth held there
 * @param checkpointShare beta, the part of the service function's CPU that checkpoints get
 * @param serviceCpuHz f^SF, the service function's CPU
 */
public record SmraUsers(
    int[] initialServer,
    double[] initialCpuHz,
    double[] initialBandwidthHz,
    double[] checkpointShare,
    double[] serviceCpuHz) {}
