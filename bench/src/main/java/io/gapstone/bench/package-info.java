/**
 * The command line and everything that runs solvers over instances. Nothing here knows a family.
 */
package io.gapstone.bench;
