/**
 * Networks in <a href="https://deeplearning4j.konduit.ai">Deeplearning4j</a> over ND4J: an
 * independent check of the loops of {@link io.gapstone.learners.nn.vector}, and something to
 * measure them by.
 *
 * <p>Dense layers and memories are DL4J's own; softmax, dueling and the single step of a memory are
 * a few operations on ND4J's arrays. The native libraries are loaded when the first network is
 * built, and never before.
 */
package io.gapstone.learners.nn.dl4j;
