/**
 * The loops on the Vector API ({@code jdk.incubator.vector}). Compiled apart from the rest, since
 * the API is still an incubator module, and loaded only where that module is: nothing outside may
 * name a class of this package; {@link io.gapstone.learners.kernels.MachineKernels} finds it.
 */
package io.gapstone.learners.kernels.simd;
