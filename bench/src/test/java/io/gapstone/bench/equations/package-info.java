/**
 * The build test that compares {@code docs/equations.md} with the code.
 *
 * <p>A citation names a family in capitals, a space and a number in parentheses, for example {@code
 * SMRA (8)} or {@code LYAPUNOV (13a)}. More numbers of the same family follow after a comma or
 * "and": {@code DTASM (12), (13) and (16)}. It counts where it stands in a line comment in the
 * source; in other comments it must at least name an equation that exists.
 *
 * <p>In the page, each family has a section of its own with rows {@code | key | what | code | test
 * |}. A cell may name several, separated by commas. Code is {@code package.Class#member} or {@code
 * package.Class}, a test is {@code package.ClassTest#method}.
 */
package io.gapstone.bench.equations;
