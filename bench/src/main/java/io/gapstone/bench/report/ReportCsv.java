package io.gapstone.bench.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The headline table as comma-separated values (RFC 4180). */
public final class ReportCsv {

  /** How many of a line's last values are no single numbers or texts. */
  private static final int BESIDES = 3;

  private ReportCsv() {}

  /** Writes the file. */
  public static void write(List<ReportCampaign> campaigns, Path file) {
    StringBuilder text = new StringBuilder();
    for (Object line : (List<?>) ReportData.of(campaigns).get("lines")) {
      Map<?, ?> cells = (Map<?, ?>) line;
      if (text.length() == 0) {
        row(text, List.copyOf(cells.keySet()));
      }
      row(text, new java.util.ArrayList<>(cells.values()));
    }
    HtmlReport.writeText(file, text.toString());
  }

  private static void row(StringBuilder text, List<?> cells) {
    for (int c = 0; c < cells.size() - BESIDES; c++) {
      text.append(c == 0 ? "" : ",").append(quoted(cells.get(c)));
    }
    text.append("\r\n");
  }

  private static String quoted(Object cell) {
    String text = cell == null ? "" : cell.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
