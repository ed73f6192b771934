/**
 * Classic benchmark problems whose optima are known elsewhere, solved by the engines that solve the
 * families: a public proof that the engines are right.
 */
package io.gapstone.solvers.classic;
