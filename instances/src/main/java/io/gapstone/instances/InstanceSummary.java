package io.gapstone.instances;

import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.Problem;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an instance is, in a few numbers.
 *
 * @param sha256 of the canonical JSON, in hexadecimal
 * @param loadRatios {@link Problem#loadRatios}, rounded to six decimals
 */
public record InstanceSummary(
    String name,
    String sha256,
    String family,
    Origin origin,
    int users,
    int servers,
    int slots,
    SortedMap<String, Double> loadRatios) {

  private static final double ROUNDING = 1e6;

  public static InstanceSummary of(InstanceFile<?, ?> file) {
    Instance instance = file.instance();
    return new InstanceSummary(
        file.name(),
        file.sha256(),
        file.files().family(),
        instance.origin(),
        instance.users(),
        instance.servers(),
        instance.slots(),
        loadRatios(Families.byId(file.files().family()), instance));
  }

  private static <I extends Instance> SortedMap<String, Double> loadRatios(
      Problem<I, ?, ?, ?> problem, Instance instance) {
    SortedMap<String, Double> ratios =
        new TreeMap<>(problem.loadRatios(problem.instanceType().cast(instance)));
    ratios.replaceAll((name, ratio) -> Math.rint(ratio * ROUNDING) / ROUNDING);
    return ratios;
  }
}
