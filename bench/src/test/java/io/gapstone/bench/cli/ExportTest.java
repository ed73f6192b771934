package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.solvers.ortools.NativeLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

  @TempDir private Path folder;

  private Path instance(String family) throws IOException {
    Path library = folder.resolve("library-" + family);
    int users = family.equals("lyapunov") ? 1 : 10;
    Cli.run("generate --family {} --seed 4 --users {} --out {}", family, users, library);
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(f -> f.toString().endsWith(".json.gz")).findFirst().orElseThrow();
    }
  }

  /** The optimum of a model file by another reader, with SCIP. */
  private static double optimum(Path mps) {
    NativeLibraries.ortools();
    ModelBuilderHelper model = new ModelBuilderHelper();
    assertThat(model.importFromMpsFile(mps.toString())).isTrue();
    ModelSolverHelper solver = new ModelSolverHelper("SCIP");
    solver.solve(model);
    return solver.getObjectiveValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"smra", "dtasm", "delay-energy", "lyapunov"})
  void theModelsOptimumIsWhatTheExactSolverPays(String family) throws IOException {
    Path instance = instance(family);
    Path mps = folder.resolve("model.mps");
    Cli exported = Cli.run("export {} --slot 2 --out {} --json", instance, mps);
    assertThat(exported.code()).as(exported.err()).isZero();
    JsonNode facts = exported.json();
    assertThat(facts.get("scope").asText()).isEqualTo("slot");
    assertThat(facts.get("shortfall").asDouble()).isLessThanOrEqualTo(1e-6);
    JsonNode solved = Cli.run("solve {} --slot 2 --solver milp-scip --json", instance).json();
    double objective = solved.get("objective").asDouble();
    assertThat(optimum(mps)).isCloseTo(objective, within(2e-6 * objective));
  }

  @ParameterizedTest
  @ValueSource(strings = {"smra", "dtasm", "delay-energy", "lyapunov"})
  void theModelThatWasSolvedIsWritten(String family) throws IOException {
    Path instance = instance(family);
    Path mps = folder.resolve("model.mps");
    Path lp = folder.resolve("model.lp");
    JsonNode solved =
        Cli.run("solve {} --slot 1 --solver milp-scip --model-out {} --json", instance, mps).json();
    double objective = solved.get("objective").asDouble();
    assertThat(optimum(mps)).isCloseTo(objective, within(2e-6 * objective));
    assertThat(Cli.run("solve {} --slot 1 --solver lp --model-out {}", instance, lp).code())
        .isZero();
    assertThat(Files.readString(lp)).contains("Minimize").doesNotContain("Binar");
  }

  @Test
  void aSolverWithoutAModelGetsTheExportedOne() throws IOException {
    Path instance = instance("smra");
    Path ours = folder.resolve("ours.lp");
    Path exported = folder.resolve("exported.lp");
    assertThat(Cli.run("solve {} --slot 1 --solver exact --model-out {}", instance, ours).code())
        .isZero();
    Cli.run("export {} --slot 1 --format lp --out {}", instance, exported);
    assertThat(ours).hasSameBinaryContentAs(exported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smra", "dtasm", "delay-energy", "lyapunov", "isma"})
  void numbersBecomeTables(String family) throws IOException {
    Path instance = instance(family);
    Path tables = folder.resolve("tables");
    JsonNode facts = Cli.run("export {} --format csv --out {} --json", instance, tables).json();
    assertThat(facts.get("tables").get(0).asText()).isEqualTo("fields");
    for (JsonNode table : facts.get("tables")) {
      List<String> lines = Files.readAllLines(tables.resolve(table.asText() + ".csv"));
      int columns = lines.get(0).split(",").length;
      assertThat(lines).hasSizeGreaterThan(1);
      if (!table.asText().equals("fields")) {
        assertThat(lines).allMatch(line -> line.split(",").length == columns);
      }
    }
    int users = InstanceFiles.read(instance).instance().users();
    assertThat(Files.readAllLines(tables.resolve("fields.csv")))
        .anyMatch(line -> line.startsWith("sizes.users," + users + ","));
    Cli again = Cli.run("export {} --format csv --out {}", instance, tables);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("not empty");
  }

  @Test
  void cellsAreTheInstancesNumbersAndAZipHoldsTheSame() throws IOException {
    Path instance = instance("dtasm");
    Path tables = folder.resolve("tables");
    Path zip = folder.resolve("tables.zip");
    Cli.run("export {} --format csv --out {}", instance, tables);
    assertThat(Cli.run("export {} --format csv --out {}", instance, zip).code()).isZero();
    var read = (io.gapstone.core.dtasm.DtasmInstance) InstanceFiles.read(instance).instance();
    List<String> trace = Files.readAllLines(tables.resolve("slots-users.csv"));
    assertThat(trace.get(0))
        .isEqualTo(
            "slot,user,trace.ran,trace.taskBits,trace.resultBits,trace.stateBits,"
                + "trace.cyclesPerBit");
    String[] cells = trace.get(1 + 2 * read.users() + 3).split(",");
    assertThat(cells[0]).isEqualTo("2");
    assertThat(cells[1]).isEqualTo("3");
    assertThat(cells[3]).isEqualTo("" + read.trace().taskBits(2, 3));
    assertThat(Double.parseDouble(cells[6])).isEqualTo(read.trace().cyclesPerBit(2, 3));
    assertThat(Files.readAllLines(tables.resolve("servers-servers.csv")).get(0))
        .isEqualTo("server,server2,network.bandwidth,network.delaySeconds");
    try (ZipFile file = new ZipFile(zip.toFile())) {
      byte[] inside = file.getInputStream(file.getEntry("slots-users.csv")).readAllBytes();
      assertThat(inside).isEqualTo(Files.readAllBytes(tables.resolve("slots-users.csv")));
    }
  }

  @Test
  void whatMakesNoSenseIsOneSentence() throws IOException {
    Path instance = instance("dtasm");
    for (String line :
        List.of(
            "export {} --out model.txt",
            "export {} --out model.mps --slot 99",
            "export {} --out model.mps --slot 0 --scope horizon",
            "export {} --out nowhere/model.mps --slot 0",
            "export {} --format csv --out tables --slot 1",
            "export {} --out model.mps --slot 0 --set nope=1",
            "solve {} --solver exact --slot 0 --model-out model.txt")) {
      Cli cli = Cli.run(line, instance);
      assertThat(cli.code()).as(line).isEqualTo(2);
      assertThat(cli.err()).as(line).startsWith("gapstone: ").matches("[^\n]*\\.[^\n]*\n");
    }
  }
}
