package io.gapstone.instances.library;

import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles.Written;
import java.util.SortedMap;

/**
 * What the manifest says of one instance.
 *
 * @param sha256 of the canonical JSON, in hexadecimal
 * @param loadRatios {@link Problem#loadRatios}
 * @param bytes how long the canonical JSON is
 * @param fileBytes how long the file is
 */
public record Entry(
    String name,
    String sha256,
    String family,
    String profile,
    long seed,
    int users,
    int servers,
    int slots,
    SortedMap<String, Double> loadRatios,
    long bytes,
    long fileBytes) {

  /** The entry of an instance that was just written. */
  static Entry of(String family, Instance instance, Written written) {
    return new Entry(
        written.name(),
        written.sha256(),
        family,
        instance.origin().profile(),
        instance.origin().seed(),
        instance.users(),
        instance.servers(),
        instance.slots(),
        loadRatios(Families.byId(family), instance),
        written.bytes(),
        written.fileBytes());
  }

  /** How loaded an instance is. */
  public static SortedMap<String, Double> loadRatios(InstanceFile<?, ?> file) {
    return loadRatios(Families.byId(file.files().family()), file.instance());
  }

  private static <I extends Instance> SortedMap<String, Double> loadRatios(
      Problem<I, ?, ?, ?> problem, Instance instance) {
    return problem.loadRatios(problem.instanceType().cast(instance));
  }
}
