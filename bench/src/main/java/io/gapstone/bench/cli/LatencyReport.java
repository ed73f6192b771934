package io.gapstone.bench.cli;

import io.gapstone.bench.latency.Baseline;
import io.gapstone.bench.latency.LatencyRow;
import io.gapstone.bench.latency.Measuring;
import io.gapstone.bench.latency.PeerRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code gapstone latency} prints and saves. */
record LatencyReport(
    List<LatencyRow> rows, List<PeerRow> nets, Optional<Baseline> baseline, double tolerance) {

  private Optional<Baseline.Change> change(LatencyRow row) {
    return baseline.flatMap(b -> b.change(row, tolerance));
  }

  /** Whether a row is slower than the baseline's, beyond noise. */
  boolean slower() {
    return rows.stream()
        .anyMatch(r -> change(r).filter(c -> c.verdict() == Baseline.Verdict.SLOWER).isPresent());
  }

  Map<String, Object> object(Measuring measuring, int forks, Map<String, String> machine) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("machine", machine);
    object.put("forks", forks);
    object.put("warmupSeconds", measuring.warmupSeconds());
    object.put("seconds", measuring.seconds());
    object.put("kernels", measuring.kernels());
    List<Map<String, Object>> list = new ArrayList<>();
    for (LatencyRow row : rows) {
      Map<String, Object> facts = row.facts();
      change(row)
          .ifPresent(
              change -> {
                facts.put("change", change.verdict().name().toLowerCase(Locale.ROOT));
                facts.put("p50Ratio", change.ratio());
              });
      list.add(facts);
    }
    object.put("rows", list);
    if (!nets.isEmpty()) {
      object.put("peers", nets.stream().map(PeerRow::facts).toList());
    }
    return object;
  }

  void print(PrintWriter out, boolean markdown) {
    boolean gaps = rows.stream().anyMatch(r -> r.slotGap().isPresent());
    List<String> head =
        new ArrayList<>(
            List.of("family", "profile", "users", "servers", "solver", "kind", "p50 us", "p99 us"));
    head.addAll(List.of("max us", "per second", "bytes"));
    if (gaps) {
      head.add("gap");
    }
    if (baseline.isPresent()) {
      head.add("change");
    }
    TextTable table = new TextTable(head.toArray(String[]::new));
    for (LatencyRow row : rows) {
      List<String> cells = cells(row);
      if (gaps) {
        cells.add(row.slotGap().map(LatencyReport::number).orElse(""));
      }
      if (baseline.isPresent()) {
        cells.add(change(row).map(LatencyReport::text).orElse("new"));
      }
      table.row(cells.toArray(String[]::new));
    }
    print(table, out, markdown);
    for (LatencyRow row : rows) {
      row.failure().ifPresent(why -> out.println(row.task().title() + ": " + why));
    }
    if (!nets.isEmpty()) {
      out.println();
      printNets(out, markdown);
    }
  }

  private static void print(TextTable table, PrintWriter out, boolean markdown) {
    if (markdown) {
      table.printMarkdown(out);
    } else {
      table.print(out);
    }
  }

  private void printNets(PrintWriter out, boolean markdown) {
    TextTable table =
        new TextTable(
            "family",
            "profile",
            "solver",
            "network",
            "engine",
            "p50 us",
            "p99 us",
            "max us",
            "per second",
            "of ONNX Runtime");
    for (PeerRow row : nets) {
      if (row.failure().isEmpty()) {
        table.row(
            row.task().family(),
            row.task().profile(),
            row.task().solver(),
            row.net(),
            row.engine(),
            number(row.p50Micros()),
            number(row.p99Micros()),
            number(row.maxMicros()),
            number(row.opsPerSecond()),
            number(row.ofYardstick()));
      }
    }
    print(table, out, markdown);
    for (PeerRow row : nets) {
      row.failure().ifPresent(why -> out.println(row.task().title() + ", engines: " + why));
    }
  }

  private static List<String> cells(LatencyRow row) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.task().family(),
                row.task().profile(),
                Integer.toString(row.users()),
                Integer.toString(row.servers()),
                row.task().solver() + row.task().policy().map(p -> " (" + p + ")").orElse(""),
                row.kind()));
    if (row.failure().isPresent()) {
      cells.addAll(List.of("failed", "", "", "", ""));
      return cells;
    }
    cells.add(number(row.p50Micros()));
    cells.add(number(row.p99Micros()));
    cells.add(number(row.maxMicros()));
    cells.add(number(row.opsPerSecond()));
    cells.add(row.bytesPerDecision() < 0 ? "" : number(row.bytesPerDecision()));
    return cells;
  }

  private static String text(Baseline.Change change) {
    String ratio = String.format(Locale.ROOT, "%.2f", change.ratio());
    return switch (change.verdict()) {
      case SAME -> "= (" + ratio + ")";
      case FASTER -> "faster " + ratio;
      case SLOWER -> "slower " + ratio;
    };
  }

  /** Three digits that count, and no exponent. */
  private static String number(double value) {
    double size = Math.abs(value);
    if (size >= 100 || value == 0) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    int decimals = size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 5;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
