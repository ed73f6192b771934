package io.gapstone.jmh.peers;

/** A network of one engine: one row in, one row out. */
public interface Peer extends AutoCloseable {

  void run(float[] input, float[] output);

  @Override
  default void close() {}
}
