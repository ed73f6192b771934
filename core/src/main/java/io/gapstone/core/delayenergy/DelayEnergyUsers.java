package io.gapstone.core.delayenergy;

/**
 * What belongs to users for good.
 *
 * @param initialHost the server of each user's service before slot 0
 * @param deadlineSeconds the longest acceptable delay of each user's tasks, D
 */
public record DelayEnergyUsers(int[] initialHost, double[] deadlineSeconds) {}
