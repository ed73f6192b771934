/**
 * Trained policies as solvers: those that come with Gapstone, found by family, algorithm and size,
 * and those that a user trained.
 *
 * <p>The shipped ones lie in the folder {@code learners/zoo}, as {@code
 * FAMILY/ALGORITHM/PROFILE/policy.json}, and in the jar under {@code zoo}.
 */
package io.gapstone.learners.zoo;
