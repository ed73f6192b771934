package io.gapstone.bench.report;

import io.gapstone.bench.campaign.GapTable;
import io.gapstone.bench.campaign.RunRow;
import io.gapstone.core.stats.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A LaTeX document: one booktabs table and one pgfplots picture for each family. */
public final class LatexReport {

  private LatexReport() {}

  /** Writes the document. */
  public static void write(List<ReportCampaign> campaigns, Path file) {
    HtmlReport.writeText(file, document(campaigns));
  }

  static String document(List<ReportCampaign> campaigns) {
    StringBuilder tex =
        new StringBuilder(
            """
            % Tables need the package booktabs, plots pgfplots. To take them into a paper, copy
            % what stands between \\begin{document} and \\end{document}.
            \\documentclass{article}
            \\usepackage[margin=2cm]{geometry}
            \\usepackage{booktabs}
            \\usepackage{pgfplots}
            \\pgfplotsset{compat=1.16}
            \\begin{document}
            """);
    for (ReportCampaign campaign : campaigns) {
      Map<String, List<GapTable.Line>> families = new TreeMap<>();
      List<RunRow> rows = campaign.runs().stream().map(ReportRun::row).toList();
      for (GapTable.Line line : GapTable.of(rows)) {
        families.computeIfAbsent(line.group().family(), f -> new ArrayList<>()).add(line);
      }
      String from = " (suite " + campaign.suite() + ", Gapstone " + campaign.version() + ")";
      families.forEach(
          (family, lines) -> {
            table(tex, family, from, lines);
            plot(tex, family, from, lines);
          });
    }
    return tex.append("\\end{document}\n").toString();
  }

  private static void table(
      StringBuilder tex, String family, String from, List<GapTable.Line> lines) {
    tex.append("\\begin{table}[htbp]\n\\centering\\small\n");
    tex.append("\\caption{Gaps of ").append(escaped(family + from));
    tex.append(": interquartile mean with 95\\,\\% bootstrap interval. ");
    tex.append("A star marks gaps to claimed bounds.}\n");
    tex.append("\\begin{tabular}{lllrrrr}\n\\toprule\n");
    tex.append(
        "Instances & Scope & Solver & Runs & Gap (\\%) & Slot gap (\\%) & Median"
            + " ($\\mu$s) \\\\\n\\midrule\n");
    for (GapTable.Line line : lines) {
      tex.append(escaped(line.group().label())).append(" & ");
      tex.append(line.scope()).append(" & ");
      tex.append(escaped(line.solver())).append(" & ");
      tex.append(line.runs()).append(" & ");
      tex.append(line.gap().map(LatexReport::interval).orElse("--"));
      tex.append(line.boundKind().equals("claimed") ? "$^*$" : "").append(" & ");
      tex.append(line.slotGap().map(LatexReport::interval).orElse("--")).append(" & ");
      tex.append(Double.isFinite(line.p50Micros()) ? number(line.p50Micros()) : "--");
      tex.append(" \\\\\n");
    }
    tex.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
  }

  private static void plot(
      StringBuilder tex, String family, String from, List<GapTable.Line> lines) {
    Map<String, List<GapTable.Line>> kinds = new TreeMap<>();
    for (GapTable.Line line : lines) {
      if (line.gap().isPresent() && line.p50Micros() > 0) {
        kinds.computeIfAbsent(line.kind(), k -> new ArrayList<>()).add(line);
      }
    }
    if (kinds.isEmpty()) {
      return;
    }
    tex.append("\\begin{figure}[htbp]\n\\centering\n\\begin{tikzpicture}\n");
    tex.append("\\begin{semilogxaxis}[width=0.8\\linewidth, height=7cm,\n");
    tex.append("  xlabel={decision time ($\\mu$s, median)}, ylabel={gap (\\%)},\n");
    tex.append("  legend pos=outer north east, grid=major]\n");
    kinds.forEach(
        (kind, points) -> {
          tex.append("\\addplot+[only marks] coordinates {\n");
          for (GapTable.Line line : points) {
            tex.append("  (").append(plain(line.p50Micros())).append(", ");
            tex.append(plain(100 * line.gap().orElseThrow().estimate())).append(") % ");
            tex.append(line.solver()).append(", ").append(line.group().label()).append('\n');
          }
          tex.append("};\n\\addlegendentry{").append(escaped(kind)).append("}\n");
        });
    tex.append("\\end{semilogxaxis}\n\\end{tikzpicture}\n\\caption{Gap against decision time, ");
    tex.append(escaped(family + from)).append("}\n\\end{figure}\n");
  }

  private static String interval(Interval interval) {
    return number(100 * interval.estimate())
        + " ["
        + number(100 * interval.low())
        + ", "
        + number(100 * interval.high())
        + "]";
  }

  private static String number(double value) {
    double size = Math.abs(value);
    String form = size == 0 ? "%.0f" : size < 1e-3 ? "%.1e" : size < 10 ? "%.3f" : "%.1f";
    String text = String.format(Locale.ROOT, form, value);
    int e = text.indexOf('e');
    return e < 0
        ? text
        : "$"
            + text.substring(0, e)
            + "\\cdot10^{"
            + Integer.parseInt(text.substring(e + 1))
            + "}$";
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
