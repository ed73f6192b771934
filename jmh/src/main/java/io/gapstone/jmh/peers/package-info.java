/**
 * The engines that run networks beside ours: ONNX Runtime, Deeplearning4j and SameDiff, each with
 * the same weights. Their libraries are used here and in no other module but where one trains.
 */
package io.gapstone.jmh.peers;
