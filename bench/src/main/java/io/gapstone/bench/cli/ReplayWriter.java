package io.gapstone.bench.cli;

import io.gapstone.bench.replay.CampaignScene;
import io.gapstone.bench.replay.Replay;
import io.gapstone.bench.replay.ReplayPage;
import io.gapstone.bench.replay.ReplayRequest;
import io.gapstone.bench.report.CampaignReader;
import io.gapstone.bench.report.HtmlReport;
import io.gapstone.bench.report.Replays;
import io.gapstone.bench.solve.Family;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Solves and writes replay pages.
 *
 * @param command what the user typed
 * @param seconds a time limit for each search
 */
record ReplayWriter(
    Output output, String command, double seconds, List<Path> solutions, List<Path> certificates) {

  /**
   * Writes a page for each of a campaign's families into its folder, and its report anew.
   *
   * @param solvers empty for those that the campaign suggests
   */
  List<Page> write(List<CampaignScene> scenes, List<String> solvers, Path folder) {
    List<Page> pages = new ArrayList<>();
    for (CampaignScene scene : scenes) {
      pages.add(write(scene, solvers, folder.resolve(Replays.fileName(scene.family()))));
    }
    HtmlReport.write(CampaignReader.read(List.of(folder)), folder.resolve(HtmlReport.FILE));
    return pages;
  }

  /**
   * Writes the page of a campaign's family.
   *
   * @param solvers empty for those that the campaign suggests
   */
  Page write(CampaignScene scene, List<String> solvers, Path page) {
    return write(Family.of(scene.family()), scene, solvers, page);
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> Page write(
      Family<I, S, V, D> family, CampaignScene scene, List<String> solvers, Path page) {
    List<String> chosen = solvers.isEmpty() ? scene.solvers() : solvers;
    return write(family, scene.load(family), chosen, scene.seed(), page);
  }

  <I extends Instance, S extends State, V extends Slot, D extends Decision> Page write(
      Family<I, S, V, D> family,
      InstanceFile<I, D> file,
      List<String> solvers,
      long seed,
      Path page) {
    try (Interrupt interrupt = new Interrupt(output.err())) {
      Replay replay;
      try (ProgressLine progress = new ProgressLine(output.err())) {
        replay =
            Replay.of(
                family,
                file,
                new ReplayRequest(
                    solvers, solutions, certificates, seconds, seed, progress, interrupt, command));
      }
      Page written = new Page(page, file.name(), replay, ReplayPage.write(replay, page));
      interrupt.done(ExitCode.DONE);
      return written;
    }
  }

  /** A page that was written. */
  record Page(Path file, String instance, Replay replay, long bytes) {

    /** For machines. */
    Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("out", file.toString());
      object.put("bytes", bytes);
      object.put("instance", instance);
      object.put("panels", replay.panels().stream().map(Page::object).toList());
      return object;
    }

    private static Map<String, Object> object(Replay.Shown panel) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("solver", panel.solver());
      object.put("objective", panel.objective());
      object.put("gap", panel.gap());
      object.put("standing", panel.standing());
      return object;
    }

    /** For people. */
    void print(PrintWriter out) {
      TextTable table = new TextTable("solver", "objective", "what it is");
      for (Replay.Shown panel : replay.panels()) {
        table.row(panel.solver(), String.format("%.6g", panel.objective()), panel.standing());
      }
      table.print(out);
      out.printf("%s (%d kB)%n", file, (bytes + 999) / 1000);
    }
  }
}
