package io.gapstone.learners.isma;

import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.math.Log2;
import java.util.Arrays;

/**
 * A server's observation as the paper lays it out: N flags of the users that it serves, five
 * entries per user of the task requests, the free shares of the L servers; 246 numbers for 40 users
 * and 6 servers. Entries of users that it does not serve are 0.
 *
 * <p>The paper gives no scaling. Here the five entries (c, f^L, f^r, g, delta^max) are divided by
 * the greatest values that occur, the gain is taken by its logarithm, and no deadline counts as 1.
 *
 * @param dataBits scale of c
 * @param cpuHertz scale of f^L
 * @param cycles scale of f^r
 * @param gainBits the range of log2 g: 1 m gives 1, a gain of 2 to the minus this gives 0
 * @param deadlineSeconds scale of delta^max
 */
public record IsmaEncoder(
    double dataBits, double cpuHertz, double cycles, double gainBits, double deadlineSeconds) {

  private static final int ENTRIES = 5;

  /** The length of the vector. */
  public static int length(int users, int servers) {
    return users + ENTRIES * users + servers;
  }

  /** Writes the whole vector. */
  public void encode(IsmaObservation own, float[] vector) {
    int users = own.users();
    int servers = own.servers();
    if (vector.length != length(users, servers)) {
      throw new IllegalArgumentException(
          "the vector has "
              + vector.length
              + " entries; it must have "
              + length(users, servers)
              + ".");
    }
    Arrays.fill(vector, 0);
    for (int k = 0; k < own.count(); k++) {
      int u = own.user(k);
      double deadline = own.deadlineSeconds(k);
      int at = users + ENTRIES * u;
      vector[u] = 1;
      vector[at] = (float) (own.dataBits(k) / dataBits);
      vector[at + 1] = (float) (own.cpuHertz(k) / cpuHertz);
      vector[at + 2] = (float) (own.cycles(k) / cycles);
      vector[at + 3] = (float) (1 + Log2.of(own.gain(k)) / gainBits);
      vector[at + 4] = deadline > 0 ? (float) Math.min(1, deadline / deadlineSeconds) : 1;
    }
    for (int l = 0; l < servers; l++) {
      vector[users + ENTRIES * users + l] = (float) own.freeShare(l);
    }
  }
}
