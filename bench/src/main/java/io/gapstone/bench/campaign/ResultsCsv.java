package io.gapstone.bench.campaign;

import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The table of runs as comma-separated values (RFC 4180), in the order of the suite. */
public final class ResultsCsv {

  /** The file's name in a campaign's folder. */
  public static final String FILE = "results.csv";

  private static final List<String> COLUMNS =
      List.of(
          "family",
          "profile",
          "name",
          "sha256",
          "users",
          "servers",
          "slots",
          "solver",
          "settings",
          "kind",
          "scope",
          "slot",
          "repeat",
          "seed",
          "ending",
          "reason",
          "status",
          "objective",
          "bound",
          "bound_kind",
          "own_gap",
          "feasible",
          "violations",
          "components",
          "seconds",
          "total_seconds",
          "p50_micros",
          "p99_micros",
          "max_micros");

  private ResultsCsv() {}

  /** Writes the file. */
  public static void write(ResultsDatabase database, Path file) {
    List<String> lines =
        database.query(
            "SELECT run.family, run.profile, name, sha256, run.users, run.servers, run.slots, solver,"
                + " settings, kind, scope, slot, repeat, run.seed, ending, reason, status,"
                + " objective, bound, bound_kind, own_gap, feasible, violations, components,"
                + " run.seconds, total_seconds, p50_micros, p99_micros, max_micros FROM run LEFT"
                + " JOIN instance ON sha256 ="
                + RunRows.KNOWN
                + " ORDER BY id",
            row -> {
              StringBuilder line = new StringBuilder();
              for (int c = 1; c <= COLUMNS.size(); c++) {
                line.append(c == 1 ? "" : ",").append(quoted(row.getString(c)));
              }
              return line.toString();
            });
    try (NewFile part = NewFile.in(file.toAbsolutePath().getParent());
        Writer out = new OutputStreamWriter(part.out(), StandardCharsets.UTF_8)) {
      out.write(String.join(",", COLUMNS) + "\r\n");
      for (String line : lines) {
        out.write(line + "\r\n");
      }
      out.flush();
      part.moveTo(file.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }

  private static String quoted(String text) {
    if (text == null) {
      return "";
    }
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
