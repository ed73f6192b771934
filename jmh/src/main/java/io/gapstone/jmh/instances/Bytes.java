package io.gapstone.jmh.instances;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts uncompressed JSON, so that a benchmark gives bytes per second beside files per second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Bytes {

  public long json;

  @Setup(Level.Iteration)
  public void reset() {
    json = 0;
  }
}
