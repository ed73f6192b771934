package io.gapstone.bench.replay;

import io.gapstone.core.BoundKind;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.State;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.gap.GapKind;
import io.gapstone.core.gap.Gaps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what solutions are worth, and claims nothing that is not proven. */
final class Jury<I extends Instance, S extends State, D extends Decision> {

  private static final MathContext TWO_DIGITS_UP = new MathContext(2, RoundingMode.CEILING);

  private final Problem<I, S, ?, D> problem;
  private final I instance;
  private final Cast<I, S, ?, D> cast;
  private final List<Track<S>> tracks;

  /**
   * Prepares.
   *
   * @param tracks of the cast's members, in their order
   */
  Jury(Problem<I, S, ?, D> problem, I instance, Cast<I, S, ?, D> cast, List<Track<S>> tracks) {
    this.problem = problem;
    this.instance = instance;
    this.cast = cast;
    this.tracks = tracks;
  }

  List<Panel<S, D>> panels() {
    List<Panel<S, D>> panels = new ArrayList<>();
    for (int k = 0; k < tracks.size(); k++) {
      panels.add(panel(cast.members().get(k), tracks.get(k)));
    }
    return panels;
  }

  private Panel<S, D> panel(Member<D> member, Track<S> track) {
    I played = problem.played(instance, member.settings());
    Map<String, String> rules = cast.rules(member.settings());
    int broken = Arrays.stream(track.violations()).sum();
    Map<String, String> freer = problem.comparedAs(played, track.end());
    Optional<Bound> bound = Bound.best(cast.bounds(), rules);
    double objective = objective(track);
    boolean below = bound.isPresent() && !Tolerance.atMost(bound.get().value(), objective);
    Optional<Double> gap =
        broken > 0 || !freer.isEmpty() || below
            ? Optional.empty()
            : bound.map(
                b ->
                    Gaps.toBound(
                            GapKind.HORIZON,
                            problem,
                            played,
                            played.slots(),
                            track.totals(),
                            b.value())
                        .value());
    List<String> remarks = new ArrayList<>();
    if (broken > 0) {
      remarks.add("Breaks " + broken + (broken == 1 ? " constraint." : " constraints."));
    }
    if (!freer.isEmpty()) {
      remarks.add(
          "Goes beyond what the bound allows, so there is no gap; its like is optimum:"
              + settings(freer)
              + ".");
    } else if (below && broken == 0) {
      remarks.add(
          "Costs less than the bound: it may do what the bound does not allow, so there is no gap.");
    }
    if (!rules.isEmpty()) {
      remarks.add("Played under " + settings(rules) + ".");
    }
    return new Panel<>(
        member,
        track,
        standing(member, rules, objective, bound, gap),
        String.join(" ", remarks),
        gap);
  }

  private static double objective(Track<?> track) {
    return track.soFar()[track.soFar().length - 1];
  }

  private String standing(
      Member<D> member,
      Map<String, String> rules,
      double objective,
      Optional<Bound> bound,
      Optional<Double> gap) {
    return switch (member.role()) {
      case RULE -> "rule, slot by slot";
      case LEARNED -> "learned policy, slot by slot";
      case MYOPIC -> "each slot solved in turn (myopic), not over all slots";
      case SEARCH, FILE -> found(member, rules, objective, bound, gap);
    };
  }

  private String found(
      Member<D> member,
      Map<String, String> rules,
      double objective,
      Optional<Bound> bound,
      Optional<Double> gap) {
    boolean certified = bound.isPresent() && bound.get().kind() == BoundKind.CERTIFIED;
    boolean proven = gap.isPresent() && certified;
    if (proven && gap.get() == 0) {
      return "optimal, certified";
    }
    if (proven && member.status() == Status.OPTIMAL) {
      return "optimal within a gap of " + percent(gap.get()) + ", certified";
    }
    if (member.role() == Member.Role.SEARCH && member.status() == Status.OPTIMAL && !certified) {
      return "optimal by the solver's word";
    }
    String name = best(rules, objective) ? "best known here" : "found by search";
    if (gap.isEmpty()) {
      return name + ", held against no bound";
    }
    return name
        + ", a gap of "
        + percent(gap.get())
        + " to the "
        + (certified ? "certified" : "claimed")
        + " bound";
  }

  /** Whether nobody under the same rules does better. */
  private boolean best(Map<String, String> rules, double objective) {
    for (int k = 0; k < tracks.size(); k++) {
      Track<S> track = tracks.get(k);
      boolean valid = Arrays.stream(track.violations()).sum() == 0;
      if (valid
          && cast.rules(cast.members().get(k).settings()).equals(rules)
          && objective(track) < objective) {
        return false;
      }
    }
    return true;
  }

  /** Rounded up, so that nothing is made to look better than it is. */
  static String percent(double share) {
    BigDecimal percent = new BigDecimal(100 * share).round(TWO_DIGITS_UP);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  private static String settings(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
