package io.gapstone.instances.toy;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import java.util.Optional;

/** Users with a load per slot, servers that cost their index. */
public record ToyInstance(
    Origin origin,
    int users,
    int servers,
    int slots,
    boolean strict,
    Optional<Double> bonus,
    int[] hosts,
    double[] load,
    double[] positions)
    implements Instance {

  public ToyInstance {
    for (int u = 0; u < users; u++) {
      if (hosts[u] >= servers) {
        throw new IllegalArgumentException(
            "users.hosts["
                + u
                + "] is "
                + hosts[u]
                + "; it must be below servers ("
                + servers
                + ")");
      }
    }
  }

  double load(int t, int u) {
    return load[t * users + u];
  }

  double position(int l, int u, int axis) {
    return positions[(l * users + u) * 2 + axis];
  }
}
