package io.gapstone.core.isma;

import java.util.Map;

/** How loaded an instance is. */
final class IsmaLoad {

  private IsmaLoad() {}

  static Map<String, Double> ratios(IsmaInstance instance) {
    double hertz = 0;
    for (int l = 0; l < instance.servers(); l++) {
      hertz += instance.network().serverHertz(l);
    }
    for (int u = 0; u < instance.users(); u++) {
      hertz += instance.cpuHertz(u);
    }
    double cycles = 0;
    double upload = 0;
    double local = 0;
    int fullest = 0;
    for (int t = 0; t < instance.slots(); t++) {
      int[] crowd = new int[instance.servers()];
      for (int u = 0; u < instance.users(); u++) {
        cycles += instance.cycles(t, u);
        upload += instance.uploadSeconds(t, u, IsmaCosts.WHOLE);
        local += instance.localSeconds(t, u, 0);
        fullest = Math.max(fullest, ++crowd[instance.station(t, u)]);
      }
    }
    double seconds = instance.slots() * instance.model().slotSeconds();
    return Map.of(
        "cyclesPerCapacity", cycles / (hertz * seconds),
        "uploadPerLocalTime", upload / local,
        "fullestStation", fullest / (double) instance.users());
  }
}
