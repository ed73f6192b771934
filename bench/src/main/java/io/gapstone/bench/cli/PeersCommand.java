package io.gapstone.bench.cli;

import io.gapstone.bench.peers.PeerRow;
import io.gapstone.bench.peers.PeerTask;
import io.gapstone.bench.peers.PeerTasks;
import io.gapstone.bench.peers.Peers;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Our solvers beside those from the shelf, on this machine. */
@Command(
    name = "peers",
    description = {
      "Measure our exact solvers beside SCIP, HiGHS, CP-SAT and OR-Tools' KnapsackSolver.",
      "The same instances, one solver after the other, each in a process with limits on time and",
      "memory.",
      "Ratios are how many times as long a peer takes, or its gap in parts of ours."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone peers --quick",
      "  gapstone peers --family dtasm --seed 7 --json",
      "  gapstone peers --task smra-70x60 --task isma-40x6 --markdown table.md"
    })
final class PeersCommand implements Callable<Integer> {

  private static final double QUICK_SECONDS = 5;

  @Mixin private Output output;

  @Option(names = "--family", paramLabel = "F", description = "Only tasks of this family.")
  private String family;

  @Option(names = "--task", paramLabel = "ID", description = "Only this task; may be repeated.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--quick",
      description = "Only small tasks, and at most 5 seconds per solver unless said otherwise.")
  private boolean quick;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "No solver gets more than this; a task may give less. Default: 60s.")
  private Seconds limit;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "4096",
      description = "No process gets more than so many megabytes; default: ${DEFAULT-VALUE}.")
  private long megabytes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the instances; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table for a page; - for standard output.")
  private Path markdown;

  @Override
  public Integer call() {
    if (megabytes < 256) {
      throw new BadInputException("--memory is " + megabytes + "; it must be at least 256.");
    }
    double seconds = limit != null ? limit.value() : quick ? QUICK_SECONDS : 60;
    Peers peers = new Peers(seed, seconds, megabytes);
    List<PeerRow> rows = new ArrayList<>();
    for (PeerTask task : tasks()) {
      rows.add(peers.run(task, line -> output.err().println(line)));
    }
    if (markdown != null) {
      write(Peers.markdown(rows));
    }
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("seed", seed);
      object.put("timeLimit", seconds);
      object.put("memoryMegabytes", megabytes);
      object.put("rows", rows.stream().map(PeerRow::facts).toList());
      Json.print(output.out(), object);
    } else if (markdown == null || !markdown.toString().equals("-")) {
      print(rows);
    }
    return ExitCode.DONE;
  }

  private List<PeerTask> tasks() {
    List<PeerTask> all = PeerTasks.all();
    List<String> known = all.stream().map(PeerTask::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw Choice.unknown("task", id, known);
      }
    }
    List<String> families = all.stream().map(PeerTask::family).distinct().toList();
    if (family != null && !families.contains(family)) {
      throw Choice.unknown("family with tasks", family, families);
    }
    List<PeerTask> wanted =
        all.stream()
            .filter(task -> ids.isEmpty() || ids.contains(task.id()))
            .filter(task -> family == null || task.family().equals(family))
            .filter(task -> !quick || task.quick() || !ids.isEmpty())
            .toList();
    if (wanted.isEmpty()) {
      throw new BadInputException(
          "no task is left by --family, --task and --quick; there are: "
              + String.join(", ", known)
              + ".");
    }
    return wanted;
  }

  private void write(String text) {
    if (markdown.toString().equals("-")) {
      if (!output.json) {
        output.out().print(text);
        output.out().flush();
      }
      return;
    }
    try (NewFile file = NewFile.in(markdown.toAbsolutePath().getParent())) {
      file.out().write(text.getBytes(StandardCharsets.UTF_8));
      file.moveTo(markdown.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(markdown, e);
    }
  }

  private void print(List<PeerRow> rows) {
    List<String> peers = Peers.columns(rows);
    List<String> head = new ArrayList<>(List.of("task", "target", "ours"));
    head.addAll(peers);
    TextTable table = new TextTable(head.toArray(String[]::new));
    for (PeerRow row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.task().title());
      cells.add(row.task().target());
      cells.add(row.cell(row.task().ours()));
      peers.forEach(peer -> cells.add(row.cell(peer)));
      table.row(cells.toArray(String[]::new));
    }
    table.print(output.out());
  }
}
