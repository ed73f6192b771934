package io.gapstone.core.delayenergy;

import java.util.SortedMap;
import java.util.TreeMap;

/** How loaded an instance is. */
final class DelayEnergyLoads {

  private DelayEnergyLoads() {}

  static SortedMap<String, Double> of(DelayEnergyInstance instance) {
    SortedMap<String, Double> loads = new TreeMap<>();
    double vms = 0;
    double fastest = 0;
    for (int s = 0; s < instance.servers(); s++) {
      vms += instance.vms(s);
      fastest = Math.max(fastest, instance.serverHz(s));
    }
    double communication = 0;
    double hopeless = 0;
    for (int t = 0; t < instance.slots(); t++) {
      for (int u = 0; u < instance.users(); u++) {
        double sent = instance.communicationSeconds(t, u);
        communication += sent / instance.deadlineSeconds(u);
        if (sent + instance.cycles(t, u) / fastest > instance.deadlineSeconds(u)) {
          hopeless++;
        }
      }
    }
    double tasks = Math.max(1, (double) instance.slots() * instance.users());
    loads.put("vms", instance.users() / vms);
    loads.put("communicationOverDeadline", communication / tasks);
    loads.put("hopelessDeadlines", hopeless / tasks);
    return loads;
  }
}
