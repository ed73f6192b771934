package io.gapstone.bench.cli;

import io.gapstone.bench.campaign.ResultsDatabase;
import io.gapstone.bench.campaign.RunTimes;
import io.gapstone.bench.report.CampaignReader;
import io.gapstone.bench.report.HtmlReport;
import io.gapstone.bench.report.LatexReport;
import io.gapstone.bench.report.ReportCampaign;
import io.gapstone.bench.report.ReportCsv;
import io.gapstone.bench.report.ReportData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports of finished or running campaigns. */
@Command(
    name = "report",
    description = {
      "Write the report of one campaign, or of several merged.",
      "One page that needs no network, LaTeX sources, or tables: docs/report.md."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone report results/quick-1",
      "  gapstone report results/monday results/tuesday --html both.html --latex both.tex"
    })
final class ReportCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders that gapstone run filled.")
  private List<Path> folders;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "The page; default, if nothing else is asked for: report.html in the first DIR.")
  private Path html;

  @Option(
      names = "--latex",
      paramLabel = "FILE",
      description = "Tables and plots for booktabs and pgfplots, a document of its own.")
  private Path latex;

  @Option(names = "--csv", paramLabel = "FILE", description = "The headline table.")
  private Path csv;

  @Option(
      names = "--times",
      paramLabel = "FILE",
      description = "Mean times of runs by solver and size, as 'run --dry-run' uses them.")
  private Path times;

  @Override
  public Integer call() {
    List<ReportCampaign> campaigns = CampaignReader.read(folders);
    if (html == null && latex == null && csv == null && times == null && !output.json) {
      html = folders.get(0).resolve(HtmlReport.FILE);
    }
    if (html != null) {
      HtmlReport.write(campaigns, html);
    }
    if (latex != null) {
      LatexReport.write(campaigns, latex);
    }
    if (csv != null) {
      ReportCsv.write(campaigns, csv);
    }
    if (times != null) {
      HtmlReport.writeText(times, runTimes().csv());
    }
    if (output.json) {
      output.out().println(HtmlReport.json(ReportData.of(campaigns)));
      return ExitCode.DONE;
    }
    for (Path file : new Path[] {html, latex, csv, times}) {
      if (file != null) {
        output.out().println(file);
      }
    }
    return ExitCode.DONE;
  }

  private RunTimes runTimes() {
    List<ResultsDatabase> databases = new ArrayList<>();
    try {
      for (Path folder : folders) {
        databases.add(ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true));
      }
      return RunTimes.of(databases);
    } finally {
      databases.forEach(ResultsDatabase::close);
    }
  }
}
