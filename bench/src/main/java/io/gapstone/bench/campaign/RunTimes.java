package io.gapstone.bench.campaign;

import io.gapstone.core.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long runs took, to say how long others may take. A run of another size is taken to grow with
 * users, servers and slots; what a solver's search does beyond that nobody knows before.
 */
public final class RunTimes {

  private static final String SHIPPED = "times.csv";
  private static final double UNKNOWN_SECONDS = 1;

  private final List<Time> times;

  private RunTimes(List<Time> times) {
    this.times = times;
  }

  /**
   * Runs that are alike.
   *
   * @param seconds of one, with all that is loaded and measured
   */
  public record Time(String family, String solver, String scope, Sizes sizes, double seconds) {

    private double volume() {
      return (double) sizes.users() * sizes.servers() * sizes.slots();
    }
  }

  /**
   * What a suite will take.
   *
   * @param seconds of all its runs, one after another
   * @param unknown how many of them are of solvers that no time is known of; a second is taken
   */
  public record Estimate(double seconds, int unknown) {}

  /** Those that come with Gapstone. */
  public static RunTimes shipped() {
    try (InputStream in = RunTimes.class.getResourceAsStream(SHIPPED)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table with a head. */
  static RunTimes read(String csv) {
    return new RunTimes(csv.lines().skip(1).map(RunTimes::time).toList());
  }

  private static Time time(String line) {
    String[] cells = line.split(",");
    Sizes sizes =
        new Sizes(
            Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), Integer.parseInt(cells[5]));
    return new Time(cells[0], cells[1], cells[2], sizes, Double.parseDouble(cells[6]));
  }

  /** Those of earlier campaigns. */
  public static RunTimes of(List<ResultsDatabase> databases) {
    List<Time> times = new ArrayList<>();
    for (ResultsDatabase database : databases) {
      times.addAll(
          database.query(
              "SELECT family, solver, scope, users, servers, slots, avg(total_seconds) FROM run"
                  + " WHERE ending IN ('DONE', 'TIMEOUT') GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2,"
                  + " 3, 4, 5, 6",
              row ->
                  new Time(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      new Sizes(row.getInt(4), row.getInt(5), row.getInt(6)),
                      row.getDouble(7))));
    }
    return new RunTimes(times);
  }

  /** These where they know a solver, else the others. */
  public RunTimes or(RunTimes others) {
    List<Time> all = new ArrayList<>(times);
    others.times.stream()
        .filter(o -> times.stream().noneMatch(t -> alike(t, o.family, o.solver, o.scope)))
        .forEach(all::add);
    return new RunTimes(all);
  }

  /** What runs will take; none takes longer than its limit. */
  public Estimate of(Iterable<RunSpec> runs) {
    double seconds = 0;
    int unknown = 0;
    for (RunSpec run : runs) {
      Optional<Double> one = of(run);
      seconds += one.orElse(UNKNOWN_SECONDS);
      unknown += one.isPresent() ? 0 : 1;
    }
    return new Estimate(seconds, unknown);
  }

  private Optional<Double> of(RunSpec run) {
    Sizes s = run.sizes();
    double volume = (double) s.users() * s.servers() * s.slots();
    return times.stream()
        .filter(t -> alike(t, run.instance().family(), run.solver(), run.scope().id()))
        .min(Comparator.comparingDouble(t -> Math.max(t.volume() / volume, volume / t.volume())))
        .map(t -> Math.min(run.seconds(), t.seconds * volume / t.volume()));
  }

  private static boolean alike(Time time, String family, String solver, String scope) {
    return time.family.equals(family) && time.solver.equals(solver) && time.scope.equals(scope);
  }

  /** As comma-separated values, like the table that comes with Gapstone. */
  public String csv() {
    StringBuilder text = new StringBuilder("family,solver,scope,users,servers,slots,seconds\n");
    for (Time t : times) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%d,%d,%d,%.3g%n",
              t.family,
              t.solver,
              t.scope,
              t.sizes.users(),
              t.sizes.servers(),
              t.sizes.slots(),
              t.seconds));
    }
    return text.toString();
  }
}
