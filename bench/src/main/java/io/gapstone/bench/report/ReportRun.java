package io.gapstone.bench.report;

import io.gapstone.bench.campaign.RunRow;
import io.gapstone.bench.evaluate.Behaviour;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One run with what is needed to repeat it.
 *
 * @param instance hash of the instance, without its bound group
 * @param place what was solved: scope, and the slot at slot scope
 * @param seed of the solver's draws
 * @param instanceCommand how to get the instance, or its file
 * @param components of the objective and besides
 * @param behaviour of a learned policy, where it was looked at
 */
public record ReportRun(
    RunRow row,
    String instance,
    String place,
    String solver,
    SortedMap<String, String> settings,
    long seed,
    String status,
    String reason,
    String instanceCommand,
    SortedMap<String, Double> components,
    Optional<Behaviour> behaviour) {

  /** Solvers that only give bounds have no solution to compare. */
  boolean relaxation() {
    return row.kind().equals("relaxation");
  }

  /** Whether the solver is for proven optima; myopic is exact in each slot only. */
  boolean proves() {
    return row.kind().equals("exact") && !solver.equals("myopic");
  }

  /** Whether the run did all that its solver is for: an exact one must have proven its optimum. */
  boolean finished() {
    if (!row.ending().equals("DONE")) {
      return false;
    }
    if (relaxation()) {
      return true;
    }
    return row.solved() && (!proves() || status.equals("OPTIMAL"));
  }

  /** In a word, why there is no result. */
  String why() {
    if (row.ending().equals("DONE")) {
      return row.objective().isPresent() ? "breaks a constraint" : "no solution";
    }
    return row.ending().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Command lines that repeat the run; a generated instance's comes first. */
  String command() {
    boolean generated = instanceCommand.startsWith("gapstone generate");
    StringBuilder line = new StringBuilder();
    if (generated) {
      line.append(instanceCommand).append(" && ");
    }
    line.append("gapstone solve ")
        .append(generated ? "DIR/" + row.instanceName() + ".json.gz" : instanceCommand)
        .append(" --solver ")
        .append(solver);
    if (row.scope().equals("slot")) {
      line.append(" --slot ").append(place.substring("slot ".length()));
    }
    line.append(" --seed ").append(seed);
    settings.forEach(
        (name, value) -> line.append(" --set ").append(name).append('=').append(value));
    return line.toString();
  }
}
