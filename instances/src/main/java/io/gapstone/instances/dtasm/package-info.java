/**
 * Files and generator of the family {@code dtasm}.
 *
 * <p>What the fields mean stands in {@link io.gapstone.instances.dtasm.DtasmFormat}, which numbers
 * the profiles use in {@link io.gapstone.instances.dtasm.DtasmGenerator}.
 */
package io.gapstone.instances.dtasm;
