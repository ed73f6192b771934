package io.gapstone.bench.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gapstone.bench.campaign.ResultsDatabase;
import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.SolverText;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.files.Content;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a campaign is replayed of one family: its first instance whose runs decided all slots,
 * with the best and the worst rule, the best learned policy, the solver of each slot in turn, and
 * the optimum.
 *
 * @param seed of the solvers' own draws
 */
public record CampaignScene(String family, Source source, List<String> solvers, long seed) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DRAWN = "gapstone generate ";

  /**
   * Where the instance comes from.
   *
   * @param command the file, or how it was generated
   */
  public record Source(
      String name,
      String sha256,
      String profile,
      long seed,
      Map<String, String> parameters,
      String command) {}

  private record Run(String family, Source source, String solver, double objective, long seed) {

    private Solver what() {
      return Solvers.byId(family, SolverText.of(solver).id());
    }

    private boolean is(Solver.Kind kind) {
      return what() instanceof PolicySolver<?, ?> && what().kind() == kind;
    }
  }

  /** The families of a campaign, in the order of its runs. */
  public static List<CampaignScene> of(Path folder) {
    Map<String, List<Run>> families = new LinkedHashMap<>();
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      database.query(
          "SELECT run.family, solver, settings, objective, run.seed, name, sha256,"
              + " instance.profile, instance.seed, parameters, command FROM run JOIN instance ON"
              + " sha256 = instance WHERE scope = 'horizon' AND ending = 'DONE' AND feasible = 1"
              + " AND objective IS NOT NULL ORDER BY id",
          row -> families.computeIfAbsent(row.getString(1), f -> new ArrayList<>()).add(run(row)));
    }
    return families.values().stream().map(CampaignScene::scene).toList();
  }

  private static Run run(ResultSet row) throws SQLException {
    String settings =
        texts(row.getString(3)).entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(","));
    return new Run(
        row.getString(1),
        new Source(
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getLong(9),
            texts(row.getString(10)),
            row.getString(11)),
        row.getString(2) + (settings.isEmpty() ? "" : ":" + settings),
        row.getDouble(4),
        row.getLong(5));
  }

  private static Map<String, String> texts(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the results database holds " + json, e);
    }
  }

  private static CampaignScene scene(List<Run> runs) {
    Run first = runs.get(0);
    List<Run> same =
        runs.stream()
            .filter(r -> r.source().sha256().equals(first.source().sha256()))
            .filter(r -> r.seed() == first.seed())
            .sorted(Comparator.comparingDouble(Run::objective))
            .toList();
    List<Run> rules = same.stream().filter(r -> r.is(Solver.Kind.HEURISTIC)).toList();
    List<String> solvers = new ArrayList<>();
    if (!rules.isEmpty()) {
      solvers.add(rules.get(rules.size() - 1).solver());
      solvers.add(rules.get(0).solver());
    }
    best(same, Solver.Kind.LEARNED).ifPresent(solvers::add);
    best(same, Solver.Kind.EXACT).ifPresent(solvers::add);
    solvers.add(ReplayRequest.OPTIMUM);
    return new CampaignScene(
        first.family(), first.source(), solvers.stream().distinct().toList(), first.seed());
  }

  private static Optional<String> best(List<Run> sorted, Solver.Kind kind) {
    return sorted.stream().filter(r -> r.is(kind)).map(Run::solver).findFirst();
  }

  /** Reads the instance, or draws it anew. */
  public <I extends Instance, D extends Decision> InstanceFile<I, D> load(
      Family<I, ?, ?, D> family) {
    InstanceFile<I, D> file;
    if (source.command().startsWith(DRAWN)) {
      I instance =
          family.files().generator().generate(source.profile(), source.seed(), source.parameters());
      InstanceFiles.Written written = InstanceFiles.measure(family.files(), instance);
      file = new InstanceFile<>(written.name(), written.sha256(), family.files(), instance);
    } else {
      file = InstanceFiles.read(Path.of(source.command()), family.files(), Content.DEFAULT_LIMIT);
    }
    if (!file.sha256().equals(source.sha256())) {
      throw new BadInputException(
          source.name()
              + " is not any more what the campaign ran: its SHA-256 is "
              + file.sha256()
              + ", it was "
              + source.sha256()
              + ".");
    }
    return file;
  }
}
