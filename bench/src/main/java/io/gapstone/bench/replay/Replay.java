package io.gapstone.bench.replay;

import io.gapstone.bench.Version;
import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of one instance shows.
 *
 * @param panels who is shown
 * @param data all of it, as maps, lists, texts and numbers
 */
public record Replay(List<Shown> panels, Map<String, Object> data) {

  /** A browser draws every user of every panel in every frame; more than this is no picture. */
  private static final int MOST_USERS = 20_000;

  /**
   * One panel in short.
   *
   * @param gap to the best bound, where it can be held against it
   * @param standing what its solution is worth
   */
  public record Shown(String solver, double objective, Optional<Double> gap, String standing) {}

  /** Solves what is asked for and plays it. */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision> Replay of(
      Family<I, S, V, D> family, InstanceFile<I, D> file, ReplayRequest request) {
    Problem<I, S, V, D> problem = family.problem();
    I instance = file.instance();
    requireDrawable(file.name(), instance);
    Scene<S, D> scene = Scenes.of(problem, instance);
    Cast<I, S, V, D> cast = new Cast<>(family, file, request).gather(solvers(request, scene));
    List<Track<S>> tracks = new ArrayList<>();
    for (Member<D> member : cast.members()) {
      I played = problem.played(instance, member.settings());
      tracks.add(Track.of(problem, played, scene, member.decisions()));
    }
    List<Panel<S, D>> panels = new Jury<>(problem, instance, cast, tracks).panels();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("family", problem.family());
    data.put("title", problem.title());
    data.put("instance", file.name());
    data.put("sha256", file.sha256());
    data.put("version", Version.current());
    data.put("command", request.command());
    data.put("users", instance.users());
    data.put("servers", instance.servers());
    data.put("slots", instance.slots());
    data.put("objective", problem.objectiveMeaning());
    data.put("gapDefinition", problem.gapDefinition());
    data.put("components", problem.components());
    data.put("moves", index(problem.components(), scene.moves()));
    data.put("load", load(scene.load()));
    data.put("map", new Atlas(scene, Sizes.of(instance)).data());
    data.put("bound", bound(cast.bounds()));
    data.put("panels", panels.stream().map(p -> panel(p, scene.load().steps())).toList());
    return new Replay(panels.stream().map(Replay::shown).toList(), data);
  }

  private static Shown shown(Panel<?, ?> panel) {
    double[] soFar = panel.track().soFar();
    return new Shown(panel.member().name(), soFar[soFar.length - 1], panel.gap(), panel.standing());
  }

  private static void requireDrawable(String name, Instance instance) {
    if (instance.users() > MOST_USERS || instance.servers() >= Packed.MOST) {
      throw new BadInputException(
          String.format(
              "%s has %d users and %d servers; a map shows at most %d users and %d servers.",
              name, instance.users(), instance.servers(), MOST_USERS, Packed.MOST - 1));
    }
  }

  private static List<String> solvers(ReplayRequest request, Scene<?, ?> scene) {
    if (!request.solvers().isEmpty() || !request.solutions().isEmpty()) {
      return request.solvers();
    }
    List<String> usual = new ArrayList<>(scene.usual());
    usual.add(ReplayRequest.OPTIMUM);
    return usual;
  }

  private static int index(List<Component> components, String name) {
    for (int c = 0; c < components.size(); c++) {
      if (components.get(c).name().equals(name)) {
        return c;
      }
    }
    throw new IllegalStateException("there is no component " + name);
  }

  private static Object bound(List<Bound> bounds) {
    Optional<Bound> best = Bound.best(bounds, Map.of());
    return best.map(
            b -> Map.<String, Object>of("value", b.value(), "kind", b.kind().id(), "by", b.by()))
        .orElse(null);
  }

  private static Map<String, Object> load(Scene.Load load) {
    return Map.of("meaning", load.meaning(), "share", load.share(), "steps", load.steps());
  }

  private static Map<String, Object> panel(Panel<?, ?> panel, int loadSteps) {
    Track<?> track = panel.track();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", panel.member().name());
    data.put("role", panel.member().role().name().toLowerCase(java.util.Locale.ROOT));
    data.put("summary", panel.member().summary());
    data.put("standing", panel.standing());
    data.put("remark", panel.remark());
    data.put("gap", panel.gap().orElse(null));
    data.put("hosts", Packed.of(track.hosts()));
    data.put("loads", Packed.of(steps(track.loads(), loadSteps)));
    data.put("alone", alone(track.alone()));
    data.put("cost", track.cost());
    data.put("soFar", track.soFar());
    data.put("components", track.components());
    data.put("violations", track.violations());
    return data;
  }

  private static int[] steps(double[][] loads, int steps) {
    int width = loads[0].length;
    int[] rounded = new int[loads.length * width];
    for (int k = 0; k < rounded.length; k++) {
      long one = Math.round(steps * loads[k / width][k % width]);
      rounded[k] = (int) Math.min(Packed.MOST, Math.max(0, one));
    }
    return rounded;
  }

  /** By slot, the users for whom no server worked. */
  private static List<List<Integer>> alone(boolean[][] alone) {
    List<List<Integer>> slots = new ArrayList<>();
    for (boolean[] slot : alone) {
      List<Integer> users = new ArrayList<>();
      for (int u = 0; u < slot.length; u++) {
        if (slot[u]) {
          users.add(u);
        }
      }
      slots.add(users);
    }
    return slots;
  }
}
