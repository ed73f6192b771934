package io.gapstone.bench.peers;

import java.util.List;
import java.util.Map;

/**
 * One line of the comparison.
 *
 * @param id short and stable
 * @param title what is solved, for people
 * @param family a problem family, or {@link #KNAPSACK}
 * @param what {@code slot}, {@code horizon} or {@code front}; for knapsacks the class
 * @param profile of the generator
 * @param draw the generator's parameters that differ from the profile; for knapsacks {@code items}
 *     and {@code range}
 * @param play the family's settings of how it is played
 * @param ours our solver
 * @param peers the others
 * @param seconds our limit
 * @param peerSeconds theirs
 * @param target what is to be reached
 * @param quick whether it belongs to a short run
 */
public record PeerTask(
    String id,
    String title,
    String family,
    String what,
    String profile,
    Map<String, String> draw,
    Map<String, String> play,
    String ours,
    List<String> peers,
    double seconds,
    double peerSeconds,
    String target,
    boolean quick) {

  /** The family of knapsack files. */
  public static final String KNAPSACK = "knapsack";
}
