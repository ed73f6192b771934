package io.gapstone.bench.campaign;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.Instance;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.front.FrontSolver;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.library.Manifest;
import io.gapstone.learners.zoo.LearnedSolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a suite into its list of runs, each once, instance by instance. */
public final class SuitePlan {

  /** Words that stand for all solvers of a kind. */
  private static final Map<String, Optional<Solver.Kind>> GROUPS = groups();

  private static final int MOST = 1_000_000;

  private final Suite suite;
  private final Map<String, RunSpec> runs = new LinkedHashMap<>();
  private final Map<List<Object>, Sizes> sizes = new HashMap<>();

  private SuitePlan(Suite suite) {
    this.suite = suite;
  }

  /** The runs, in the order in which they are begun. */
  public static List<RunSpec> of(Suite suite) {
    SuitePlan plan = new SuitePlan(suite);
    suite.blocks().forEach(plan::block);
    return List.copyOf(plan.runs.values());
  }

  private static Map<String, Optional<Solver.Kind>> groups() {
    Map<String, Optional<Solver.Kind>> groups = new LinkedHashMap<>();
    groups.put("all", Optional.empty());
    groups.put("exacts", Optional.of(Solver.Kind.EXACT));
    groups.put("relaxations", Optional.of(Solver.Kind.RELAXATION));
    groups.put("heuristics", Optional.of(Solver.Kind.HEURISTIC));
    groups.put("learned", Optional.of(Solver.Kind.LEARNED));
    return groups;
  }

  private void block(SuiteBlock block) {
    Map<Sizes, Map<String, List<SolverChoice>>> solvers = new HashMap<>();
    Set<String> families = new LinkedHashSet<>();
    for (InstanceSource source : sources(block)) {
      families.add(source.family());
      List<SolverChoice> chosen =
          solvers
              .computeIfAbsent(sizes(source), s -> new HashMap<>())
              .computeIfAbsent(source.family(), f -> chosen(block, f, sizes(source)));
      for (int repeat = 0; repeat < block.repeats(); repeat++) {
        for (SolverChoice choice : chosen) {
          for (Scope scope : block.scopes()) {
            scope(block, source, choice, scope, repeat);
          }
        }
      }
      if (block.metrics().contains("horizon-gap") && block.scopes().contains(Scope.HORIZON)) {
        BoundSolver.horizon(source.family())
            .ifPresent(id -> add(block, source, plain(id), Scope.HORIZON, 0, 0));
      }
      if (block.metrics().contains("front")) {
        fronts(block, source);
      }
    }
    requireUsed(block, families);
  }

  /** How large an instance is; those of the same settings are as large as the first of them. */
  private Sizes sizes(InstanceSource source) {
    return sizes.computeIfAbsent(
        source.kin(), kin -> Sizes.of(source.load(Family.of(source.family()).files()).instance()));
  }

  private List<InstanceSource> sources(SuiteBlock block) {
    List<InstanceSource> sources = new ArrayList<>();
    if (!block.instances().isEmpty()) {
      for (YamlNode item : block.instances()) {
        sources.addAll(stored(block, item));
      }
      return sources;
    }
    for (String family : block.families()) {
      for (String profile : block.profiles()) {
        for (SortedMap<String, String> settings : block.settings()) {
          try {
            Catalogue.of(family).generator().resolve(profile, settings);
          } catch (BadInputException e) {
            throw new BadInputException(block.where() + ": " + e.getMessage(), e);
          }
          for (long seed : block.seeds()) {
            sources.add(InstanceSource.drawn(family, profile, seed, settings));
          }
        }
      }
    }
    return sources;
  }

  /** The instances of a file, or of a library's folder in the manifest's order. */
  private List<InstanceSource> stored(SuiteBlock block, YamlNode item) {
    Path path = suite.folder().resolve(item.text("instances")).normalize();
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      Manifest.read(path).instances().stream()
          .filter(e -> block.families().contains(e.family()))
          .forEach(e -> files.add(path.resolve(e.name() + ".json.gz")));
    } else {
      files.add(path);
    }
    List<InstanceSource> sources = new ArrayList<>();
    for (Path file : files) {
      InstanceFile<? extends Instance, ?> read = InstanceFiles.read(file);
      sources.add(InstanceSource.stored(file, read));
    }
    return sources;
  }

  /** The block's solvers that a family has. */
  private static List<SolverChoice> chosen(SuiteBlock block, String family, Sizes sizes) {
    Set<SolverChoice> chosen = new LinkedHashSet<>();
    for (SolverChoice choice : block.solvers()) {
      for (Solver solver : Solvers.of(family)) {
        Optional<Solver.Kind> kind = GROUPS.getOrDefault(choice.id(), Optional.empty());
        boolean inGroup =
            GROUPS.containsKey(choice.id())
                && (kind.isEmpty() || kind.get() == solver.kind())
                && hasPolicy(solver, sizes);
        if (inGroup || solver.id().equals(choice.id())) {
          chosen.add(new SolverChoice(choice.where(), solver.id(), choice.settings()));
        }
      }
    }
    return List.copyOf(chosen);
  }

  /** A group has those learned solvers that a policy comes for. */
  private static boolean hasPolicy(Solver solver, Sizes sizes) {
    return !(solver instanceof LearnedSolver<?, ?> learned) || learned.hasPolicyFor(sizes);
  }

  /**
   * A solver that no family has is a mistake. One of another family is passed over, so that a suite
   * can be narrowed to a family.
   */
  private static void requireUsed(SuiteBlock block, Set<String> families) {
    Set<String> known = new LinkedHashSet<>(GROUPS.keySet());
    families.forEach(f -> Solvers.of(f).forEach(s -> known.add(s.id())));
    for (SolverChoice choice : block.solvers()) {
      if (!known.contains(choice.id())
          && Solvers.all().stream().noneMatch(s -> s.id().equals(choice.id()))) {
        throw new BadInputException(
            choice.where() + ": " + Choice.unknown("solver", choice.id(), known).getMessage());
      }
    }
  }

  private void scope(
      SuiteBlock block, InstanceSource source, SolverChoice choice, Scope scope, int repeat) {
    Solver solver = Solvers.byId(source.family(), choice.id());
    if (!solver.scopes().contains(scope)) {
      return;
    }
    if (scope == Scope.HORIZON) {
      add(block, source, choice, scope, 0, repeat);
      return;
    }
    List<Integer> slots = block.slots().isEmpty() ? List.of(0) : block.slots();
    slots.forEach(slot -> add(block, source, choice, scope, slot, repeat));
  }

  private void fronts(SuiteBlock block, InstanceSource source) {
    for (Solver solver : Solvers.of(source.family())) {
      if (solver instanceof FrontSolver<?, ?>) {
        List<Integer> slots = block.slots().isEmpty() ? List.of(0) : block.slots();
        for (int slot : slots) {
          put(block, spec(block, source, plain(solver.id()), Scope.SLOT, slot, 0, true));
        }
      }
    }
  }

  private static SolverChoice plain(String id) {
    return new SolverChoice("", id, new TreeMap<>());
  }

  private void add(
      SuiteBlock block,
      InstanceSource source,
      SolverChoice choice,
      Scope scope,
      int slot,
      int repeat) {
    put(block, spec(block, source, choice, scope, slot, repeat, false));
  }

  private RunSpec spec(
      SuiteBlock block,
      InstanceSource source,
      SolverChoice choice,
      Scope scope,
      int slot,
      int repeat,
      boolean front) {
    Solver solver = Solvers.byId(source.family(), choice.id());
    boolean policy = solver instanceof PolicySolver<?, ?> && scope == Scope.HORIZON;
    return new RunSpec(
        source,
        sizes(source),
        choice.id(),
        choice.settings(),
        scope,
        slot,
        repeat,
        suite.seed() + repeat,
        block.limits().nodes(),
        policy && block.metrics().contains("slot-gap"),
        policy && block.metrics().contains("behaviour") && solver.kind() == Solver.Kind.LEARNED,
        front,
        block.limits().seconds(),
        block.limits().megabytes());
  }

  private void put(SuiteBlock block, RunSpec spec) {
    runs.putIfAbsent(spec.key(), spec);
    if (runs.size() > MOST) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: the suite has more than the %d runs allowed.",
              block.where(),
              MOST));
    }
  }
}
