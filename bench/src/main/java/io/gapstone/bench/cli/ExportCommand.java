package io.gapstone.bench.cli;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Models;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.TableFiles;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.ModelFile;
import io.gapstone.solvers.model.StatedModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an instance for programs of others. */
@Command(
    name = "export",
    description = {
      "Write an instance's linear model as MPS or LP, for any solver, or its numbers as CSV.",
      "The model's optimum is the objective that 'check' recomputes."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone export INSTANCE --slot 3 --out slot3.mps",
      "  gapstone export INSTANCE --format lp --scope horizon --out all-slots.lp",
      "  gapstone export INSTANCE --format csv --out tables       a new folder of tables",
      "  gapstone export INSTANCE --format csv --out tables.zip   the same in one file",
      "",
      "At slot scope the instance's initial state meets the data of that slot."
    })
final class ExportCommand implements Callable<Integer> {

  /** What can be written. */
  enum Form {
    MPS,
    LP,
    CSV
  }

  @Mixin private Output output;
  @Mixin private Settings settings;

  @Parameters(paramLabel = "INSTANCE", description = "An instance file.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "mps, lp or csv; default: what FILE ends in.")
  private Form form;

  @Option(names = "--scope", paramLabel = "SCOPE", description = "slot or horizon (default).")
  private Scope scope;

  @Option(
      names = "--slot",
      paramLabel = "K",
      description = "The slot, from 0; alone it implies --scope slot.")
  private Integer slot;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      defaultValue = "20s",
      converter = Seconds.Converter.class,
      description = {
        "For finding where a model with tangents needs more of them; when it ends, tangents are",
        "spread evenly and the remark says how far the optimum may be off. Default:"
            + " ${DEFAULT-VALUE}."
      })
  private Seconds limit;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path out;

  @Override
  public Integer call() {
    Form wanted = form != null ? form : formOf(out.toString());
    InstanceFile<?, ?> read = InstanceFiles.read(file);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("instance", read.name());
    facts.put("family", read.files().family());
    facts.put("format", wanted.name().toLowerCase(java.util.Locale.ROOT));
    facts.put("file", out.toString());
    if (wanted == Form.CSV) {
      writeTables(read, facts);
    } else {
      writeModel(Family.of(read.files().family()), read, wanted, facts);
    }
    if (output.json) {
      Json.print(output.out(), facts);
    } else {
      facts.forEach((name, value) -> output.out().printf("%-18s %s%n", name, text(value)));
    }
    return ExitCode.DONE;
  }

  private static Form formOf(String name) {
    if (name.endsWith(".mps")) {
      return Form.MPS;
    }
    if (name.endsWith(".lp")) {
      return Form.LP;
    }
    throw new BadInputException(
        "--out is '" + name + "', which ends in neither .mps nor .lp; --format must be given.");
  }

  private <I extends Instance, D extends Decision> void writeTables(
      InstanceFile<I, D> read, Map<String, Object> facts) {
    if (scope != null || slot != null) {
      throw new BadInputException(
          "--scope and --slot are for models; they must not be with --format csv.");
    }
    List<String> tables = TableFiles.write(out, read.files(), read.instance());
    facts.put("tables", tables);
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> void writeModel(
      Family<I, S, V, D> family, InstanceFile<?, ?> read, Form wanted, Map<String, Object> facts) {
    Scope chosen = scope != null ? scope : slot != null ? Scope.SLOT : Scope.HORIZON;
    if (chosen == Scope.HORIZON && slot != null) {
      throw new BadInputException("--slot is given; it must not be at horizon scope.");
    }
    int at = slot == null ? 0 : slot;
    StatedModel<D> stated =
        Models.of(
            family.problem(),
            family.problem().instanceType().cast(read.instance()),
            chosen,
            at,
            Models.settings(family.problem(), settings.values()),
            Budget.of(limit.value(), Long.MAX_VALUE));
    LinearModel model = stated.model();
    ModelFile.write(model, wanted == Form.MPS, out);
    facts.put("scope", chosen.id());
    if (chosen == Scope.SLOT) {
      facts.put("slot", at);
    }
    facts.put("variables", model.variables());
    facts.put("integers", model.integers());
    facts.put("rows", model.rows());
    facts.put("entries", model.entries());
    facts.put("objective", family.problem().objectiveMeaning());
    facts.put("objectiveConstant", model.offset());
    facts.put("shortfall", stated.shortfall());
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(Object::toString).toList())
        : value.toString();
  }
}
