package io.gapstone.bench.campaign;

import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solvers;
import io.gapstone.instances.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * All that a run's result depends on.
 *
 * @param sizes of the instance, as planned
 * @param settings the solver's, by {@code --set}
 * @param slot the slot, at slot scope
 * @param repeat counts repetitions with other seeds
 * @param seed the seed of the solver's own draws
 * @param nodes a limit on work, in the solver's unit; 0 for none
 * @param slotGaps whether a policy's decisions are measured against certified optima of the slots
 *     that it visits
 * @param behaviour whether to look at what a learned policy chooses
 * @param front whether the exact front of the slot is wanted
 * @param seconds the time limit of a search
 * @param megabytes the memory limit of the process
 */
public record RunSpec(
    InstanceSource instance,
    Sizes sizes,
    String solver,
    SortedMap<String, String> settings,
    Scope scope,
    int slot,
    int repeat,
    long seed,
    long nodes,
    boolean slotGaps,
    boolean behaviour,
    boolean front,
    double seconds,
    long megabytes) {

  /** Names the run in the database: equal runs have equal keys. */
  public String key() {
    Sha256 hash = new Sha256();
    byte[] bytes = CampaignJson.write(this).getBytes(StandardCharsets.UTF_8);
    hash.write(bytes, 0, bytes.length);
    return hash.hex().substring(0, 16);
  }

  /** The same run, told by other paths. */
  RunSpec told(InstanceSource place, SortedMap<String, String> paths) {
    return new RunSpec(
        place, sizes, solver, paths, scope, slot, repeat, seed, nodes, slotGaps, behaviour, front,
        seconds, megabytes);
  }

  /** The kind of the solver. */
  String kind() {
    return Solvers.byId(instance.family(), solver).kind().id();
  }

  /** One line for progress and failures. */
  public String label() {
    String where = scope == Scope.SLOT ? " slot " + slot : "";
    String more = settings.isEmpty() ? "" : " " + settings;
    return instance.label() + where + ": " + solver + more;
  }

  /** The solver with what was set, as tables call it. */
  public String solverLabel() {
    return settings.isEmpty() ? solver : solver + settings.toString().replace(" ", "");
  }
}
