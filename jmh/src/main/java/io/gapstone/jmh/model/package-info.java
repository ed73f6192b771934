/** What off-the-shelf solvers cost before they begin to solve. */
package io.gapstone.jmh.model;
