package io.gapstone.bench.cli;

import io.gapstone.core.Parameter;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.Generator;
import io.gapstone.instances.library.Batch;
import io.gapstone.instances.library.Entry;
import io.gapstone.instances.library.Library;
import io.gapstone.instances.library.Manifest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws an instance library. */
@Command(
    name = "generate",
    description = {
      "Generate an instance library: one file per seed and a manifest with checksums.",
      "The same seed gives the same bytes on every machine, whatever the number of workers."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone generate --family dtasm --profile small --count 3 --seed 1 --out my-library",
      "  gapstone generate --family smra --parameters      what --set may change"
    })
final class GenerateCommand implements Runnable {

  @Mixin private Output output;
  @Mixin private Settings settings;

  @Option(
      names = "--family",
      required = true,
      paramLabel = "FAMILY",
      description = "smra, dtasm, delay-energy, lyapunov or isma.")
  private String family;

  @Option(
      names = "--profile",
      defaultValue = "small",
      paramLabel = "PROFILE",
      description = "small, paper, paper-literal, contended or large; default: ${DEFAULT-VALUE}.")
  private String profile;

  @Option(
      names = "--count",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many instances; default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "The first seed; the others follow; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", description = "A new or empty folder.")
  private Path out;

  @Option(names = "--users", paramLabel = "U", description = "Short for --set users=U.")
  private String users;

  @Option(names = "--servers", paramLabel = "E", description = "Short for --set servers=E.")
  private String servers;

  @Option(names = "--slots", paramLabel = "T", description = "Short for --set slots=T.")
  private String slots;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many instances at a time; default: the number of cores.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--parameters",
      description = "List what --set may change in this family and profile, and do nothing else.")
  private boolean parameters;

  @Override
  public void run() {
    if (parameters) {
      listParameters(Catalogue.of(family).generator());
      return;
    }
    if (out == null) {
      throw new io.gapstone.core.BadInputException(
          "--out is missing; it must name a new or empty folder.");
    }
    Batch batch = new Batch(family, profile, count, seed, overrides());
    Manifest manifest = Library.generate(out, List.of(batch), workers);
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("out", out.toString());
      object.put("instances", manifest.instances().stream().map(GenerateCommand::row).toList());
      Json.print(output.out(), object);
      return;
    }
    for (Entry entry : manifest.instances()) {
      output.out().println(entry.name());
    }
    output.err().println(manifest.instances().size() + " instances in " + out);
  }

  private void listParameters(Generator<?> generator) {
    Map<String, String> values = generator.resolve(profile, overrides()).asMap();
    if (output.json) {
      Json.print(output.out(), Map.of("parameters", values));
      return;
    }
    TextTable table = new TextTable("parameter", "value", "meaning");
    for (Parameter parameter : generator.parameters()) {
      table.row(parameter.name(), values.get(parameter.name()), parameter.meaning());
    }
    table.print(output.out());
  }

  private Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>(settings.values());
    putIfGiven(overrides, "users", users);
    putIfGiven(overrides, "servers", servers);
    putIfGiven(overrides, "slots", slots);
    return overrides;
  }

  private static void putIfGiven(Map<String, String> overrides, String name, String value) {
    if (value != null) {
      overrides.put(name, value);
    }
  }

  private static Map<String, Object> row(Entry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", entry.name());
    row.put("sha256", entry.sha256());
    row.put("seed", entry.seed());
    row.put("loadRatios", entry.loadRatios());
    return row;
  }
}
