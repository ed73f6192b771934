/** Hot loops of the family {@code lyapunov}. */
package io.gapstone.jmh.lyapunov;
