package io.gapstone.instances.library;

import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles.Written;
import io.gapstone.instances.InstanceSummary;
import java.util.SortedMap;

/**
 * What the manifest says of one instance.
 *
 * @param sha256 of the canonical JSON, in hexadecimal
 * @param loadRatios as in {@link InstanceSummary}
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

  /** The entry of an instance that was written, or would be. */
  static Entry of(InstanceFile<?, ?> file, Written written) {
    InstanceSummary summary = InstanceSummary.of(file);
    return new Entry(
        written.name(),
        written.sha256(),
        summary.family(),
        summary.origin().profile(),
        summary.origin().seed(),
        summary.users(),
        summary.servers(),
        summary.slots(),
        summary.loadRatios(),
        written.bytes(),
        written.fileBytes());
  }
}
