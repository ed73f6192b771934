package io.gapstone.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The comparisons, at the sizes of the papers and beyond. */
public final class PeerTasks {

  private static final List<String> SHELF = List.of("milp-scip", "milp-highs", "cp-sat");
  private static final List<String> REAL = List.of("milp-scip", "milp-highs");
  private static final double MINUTE = 60;

  private static final String[] HARD_KNAPSACKS = {
    "STRONGLY_CORRELATED", "ALMOST_STRONGLY_CORRELATED", "MULTIPLE_STRONGLY_CORRELATED", "CIRCLE"
  };

  private final List<PeerTask> tasks = new ArrayList<>();

  private PeerTasks() {}

  /** All of them. */
  public static List<PeerTask> all() {
    PeerTasks all = new PeerTasks();
    all.smra();
    all.dtasm();
    all.delayEnergy();
    all.others();
    return List.copyOf(all.tasks);
  }

  private void smra() {
    slot("smra-70x60", "70 x 60", "smra", "paper", Map.of("slots", "2"), REAL, 10)
        .target("1 ms", true);
    slot("smra-1000x100", "1,000 x 100", "smra", "paper", roomy(1000, 100), REAL, 10)
        .target("10 ms", true);
    slot("smra-20000x1000", "20,000 x 1,000", "smra", "paper", roomy(20000, 1000), REAL, 30)
        .target("0.5 s", false);
    horizon("smra-horizon", "70 x 60 x 20", "smra", "paper", Map.of(), REAL, 10)
        .target("gap 2e-2 in 10 s", true);
  }

  /** Bandwidth and CPU for many newcomers at every server. */
  private static Map<String, String> roomy(int users, int servers) {
    double each = (double) users / servers;
    return Map.of(
        "users", "" + users,
        "servers", "" + servers,
        "slots", "1",
        "bandwidthLowMhz", "" + 4 * each,
        "bandwidthHighMhz", "" + 6 * each);
  }

  private void dtasm() {
    slot("dtasm-loose", "200 x 8, loose", "dtasm", "paper", Map.of("slots", "2"), SHELF, MINUTE)
        .target("20 ms", true);
    Map<String, String> tight = Map.of("users", "260", "slots", "2");
    slot("dtasm-tight-1s", "260 x 8, tight, 1 s for us", "dtasm", "paper", tight, SHELF, 1)
        .target("gap 3e-3 in 1 s", true);
    slot("dtasm-tight", "260 x 8, tight", "dtasm", "paper", tight, SHELF, MINUTE)
        .target("proven in 60 s", false);
    slot(
            "dtasm-contended",
            "240 x 8, contended",
            "dtasm",
            "contended",
            Map.of("slots", "2"),
            SHELF,
            10)
        .target("HiGHS's gap at 60 s, in 10 s", false);
    slot("dtasm-5000x50", "5,000 x 50", "dtasm", "large", size(5000, 50), SHELF, 10)
        .target("gap 2e-3 in 10 s", false);
    slot("dtasm-20000x200", "20,000 x 200", "dtasm", "large", size(20000, 200), SHELF, 30)
        .target("gap 7e-3 in 30 s", false);
    horizon(
            "dtasm-horizon",
            "220 x 8 x 10",
            "dtasm",
            "paper",
            Map.of("users", "220", "slots", "10"),
            REAL,
            12)
        .target("gap 7e-3 in 12 s", false);
  }

  /** More load than there is room for, in one slot. */
  private static Map<String, String> size(int users, int servers) {
    return Map.of(
        "users", "" + users, "servers", "" + servers, "slots", "1", "leastWeightLoad", "1.05");
  }

  private void delayEnergy() {
    Map<String, String> delay = Map.of("energyWeight", "0");
    String family = "delay-energy";
    slot("delay-60x24", "60 x 24, least delay", family, "paper", Map.of("slots", "2"), SHELF, 30)
        .play(delay)
        .target("0.3 s", true);
    slot(
            "delay-720x96",
            "720 x 96, least delay",
            family,
            "paper",
            Map.of("users", "720", "servers", "96", "gridSide", "18", "slots", "1"),
            REAL,
            30)
        .play(delay)
        .target("5 s", false);
    add("front-60x24", "60 x 24, whole front", family, "front", "paper", List.of(), MINUTE)
        .draw(Map.of("slots", "2"))
        .target("25 s", false);
    horizon(
            "delay-energy-horizon",
            "60 x 24 x 20, weighted sum",
            family,
            "paper",
            Map.of("slots", "20"),
            REAL,
            30)
        .target("gap 2e-2 in 30 s", false);
  }

  private void others() {
    horizon("lyapunov-1000", "tau 1,000, N 10", "lyapunov", "paper", tau(1000), REAL, 10)
        .target("10 ms", true);
    slot("isma-40x6", "40 x 6", "isma", "paper", Map.of("slots", "2"), REAL, 15)
        .target("proven in 15 s", true);
    for (String kind : HARD_KNAPSACKS) {
      String name = kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      add(
              "knapsack-" + name.replace(' ', '-'),
              "10,000 items, " + name,
              PeerTask.KNAPSACK,
              kind,
              "",
              List.of("or-tools"),
              10)
          .draw(Map.of("items", "10000", "range", "1000"))
          .target("as fast as KnapsackSolver", true);
    }
  }

  private static Map<String, String> tau(int slots) {
    return Map.of("slots", "" + slots);
  }

  private Draft slot(
      String id,
      String title,
      String family,
      String profile,
      Map<String, String> draw,
      List<String> peers,
      double seconds) {
    return add(id, "slot " + title, family, "slot", profile, peers, seconds).draw(draw);
  }

  private Draft horizon(
      String id,
      String title,
      String family,
      String profile,
      Map<String, String> draw,
      List<String> peers,
      double seconds) {
    Draft draft = add(id, "horizon " + title, family, "horizon", profile, peers, seconds);
    return draft.draw(draw).ours(family.equals("lyapunov") ? "exact" : "lagrangian");
  }

  private Draft add(
      String id,
      String title,
      String family,
      String what,
      String profile,
      List<String> peers,
      double seconds) {
    return new Draft(
        new PeerTask(
            id,
            family + " " + title,
            family,
            what,
            profile,
            Map.of(),
            Map.of(),
            "exact",
            peers,
            seconds,
            Math.max(seconds, MINUTE),
            "",
            false));
  }

  /** A task in the making. */
  private final class Draft {

    private PeerTask task;

    Draft(PeerTask task) {
      this.task = task;
    }

    Draft draw(Map<String, String> parameters) {
      return with(parameters, task.play(), task.ours());
    }

    Draft play(Map<String, String> settings) {
      return with(task.draw(), settings, task.ours());
    }

    Draft ours(String solver) {
      return with(task.draw(), task.play(), solver);
    }

    private Draft with(Map<String, String> draw, Map<String, String> play, String ours) {
      task = copy(draw, play, ours, task.target(), task.quick());
      return this;
    }

    void target(String target, boolean quick) {
      tasks.add(copy(task.draw(), task.play(), task.ours(), target, quick));
    }

    private PeerTask copy(
        Map<String, String> draw,
        Map<String, String> play,
        String ours,
        String target,
        boolean quick) {
      return new PeerTask(
          task.id(),
          task.title(),
          task.family(),
          task.what(),
          task.profile(),
          draw,
          play,
          ours,
          task.peers(),
          task.seconds(),
          task.peerSeconds(),
          target,
          quick);
    }
  }
}
