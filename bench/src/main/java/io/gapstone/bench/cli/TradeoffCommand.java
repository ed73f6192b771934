package io.gapstone.bench.cli;

import io.gapstone.core.BadInputException;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.math.Decimal;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.solvers.lyapunov.VPoint;
import io.gapstone.solvers.lyapunov.VSweep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Latency against moves of one user, exactly, and where drift plus penalty lies on that curve. */
@Command(
    name = "tradeoff",
    description = {
      "Find the least latency for every number of moves (lyapunov, one user).",
      "All of them come from one pass of the dynamic programme; beside them stands what drift plus",
      "penalty makes of each V."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone tradeoff INSTANCE",
      "  gapstone tradeoff INSTANCE --v 1,10,100,1000 --json",
      "  gapstone tradeoff INSTANCE --csv > curve.csv"
    })
final class TradeoffCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Parameters(paramLabel = "INSTANCE", description = "An instance file of the family lyapunov.")
  private Path file;

  @Option(
      names = "--v",
      split = ",",
      paramLabel = "V",
      description = "Weights of latency against the queue; default: 1, 2, 5, 10, ..., 10000.")
  private double[] weights = {};

  @Option(names = "--csv", description = "Print both series as comma-separated values.")
  private boolean csv;

  @Override
  public Integer call() {
    if (csv && output.json) {
      throw new BadInputException("--csv and --json are given; one of them must go.");
    }
    InstanceFile<?, ?> read = InstanceFiles.read(file);
    VSweep sweep = sweep(read);
    if (output.json) {
      Json.print(output.out(), object(read.name(), sweep));
    } else if (csv) {
      printCsv(sweep);
    } else {
      print(sweep);
    }
    return ExitCode.DONE;
  }

  private VSweep sweep(InstanceFile<?, ?> read) {
    if (!(read.instance() instanceof LyapunovInstance instance)) {
      throw new BadInputException(
          file
              + " is of family "
              + read.files().family()
              + "; latency against moves is a question of lyapunov.");
    }
    if (instance.users() != 1) {
      throw new BadInputException(
          file + " has " + instance.users() + " users; the exact trade-off is for one.");
    }
    for (double v : weights) {
      if (!(v >= 0 && v <= Double.MAX_VALUE)) {
        throw new BadInputException("--v is " + v + "; it must be a number from 0.");
      }
    }
    return weights.length == 0 ? VSweep.of(instance) : VSweep.of(instance, weights);
  }

  private static Map<String, Object> object(String name, VSweep sweep) {
    List<Map<String, Object>> curve = new ArrayList<>();
    for (int moves = sweep.curve().leastMoves(); moves <= last(sweep); moves++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("moves", moves);
      row.put("latencySeconds", sweep.curve().at(moves));
      curve.add(row);
    }
    List<Map<String, Object>> points = new ArrayList<>();
    for (VPoint point : sweep.points()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("v", point.v());
      row.put("latencySeconds", point.latencySeconds());
      row.put("moves", point.moves());
      row.put("optimumAtOwnMoves", point.optimumAtOwnMoves());
      row.put("ownGap", point.ownGap());
      row.put("gapSeconds", point.gapSeconds());
      row.put("gapLimit", point.gapLimit());
      row.put("gapHolds", point.gapHolds());
      row.put("meanBacklog", point.meanBacklog());
      row.put("largestBacklog", point.largestBacklog());
      row.put("backlogLimit", point.backlogLimit());
      row.put("backlogHolds", point.backlogHolds());
      points.add(row);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("instance", name);
    object.put("budget", sweep.budget());
    object.put("leastMoves", sweep.curve().leastMoves());
    object.put("idleMoves", sweep.curve().idleMoves());
    object.put("optimumAtBudget", sweep.curve().at(sweep.budget()));
    object.put("curve", curve);
    object.put("driftPlusPenalty", points);
    return object;
  }

  /** More moves than these gain nothing. */
  private static int last(VSweep sweep) {
    return sweep.curve().idleMoves();
  }

  private void printCsv(VSweep sweep) {
    output
        .out()
        .println("series,v,moves,latencySeconds,optimumAtOwnMoves,meanBacklog,largestBacklog");
    for (int moves = sweep.curve().leastMoves(); moves <= last(sweep); moves++) {
      output
          .out()
          .println("optimum,," + moves + "," + Decimal.format(sweep.curve().at(moves)) + ",,,");
    }
    for (VPoint point : sweep.points()) {
      output
          .out()
          .println(
              String.join(
                  ",",
                  "drift-plus-penalty",
                  Decimal.format(point.v()),
                  "" + point.moves(),
                  Decimal.format(point.latencySeconds()),
                  Decimal.format(point.optimumAtOwnMoves()),
                  Decimal.format(point.meanBacklog()),
                  Decimal.format(point.largestBacklog())));
    }
  }

  private void print(VSweep sweep) {
    TextTable curve = new TextTable("moves", "least latency (s)", "");
    for (int moves = sweep.curve().leastMoves(); moves <= last(sweep); moves++) {
      curve.row(
          "" + moves,
          String.format("%.9g", sweep.curve().at(moves)),
          moves == sweep.budget() ? "the budget" : "");
    }
    curve.print(output.out());
    output.out().println();
    TextTable points =
        new TextTable(
            "V",
            "latency (s)",
            "moves",
            "least with as many",
            "gap",
            "O(1/V)",
            "mean queue",
            "longest",
            "O(V)");
    for (VPoint point : sweep.points()) {
      points.row(
          Decimal.format(point.v()),
          String.format("%.9g", point.latencySeconds()),
          "" + point.moves(),
          String.format("%.9g", point.optimumAtOwnMoves()),
          String.format("%.3g %%", 100 * Math.max(0, point.ownGap())),
          point.gapHolds() ? "holds" : "fails",
          String.format("%.4g", point.meanBacklog()),
          String.format("%.4g", point.largestBacklog()),
          point.backlogHolds() ? "holds" : "fails");
    }
    points.print(output.out());
    output
        .out()
        .printf(
            "budget %d moves, at least %d needed, more than %d gain nothing%n",
            sweep.budget(), sweep.curve().leastMoves(), sweep.curve().idleMoves());
  }
}
