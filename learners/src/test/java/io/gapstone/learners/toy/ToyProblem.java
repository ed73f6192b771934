package io.gapstone.learners.toy;

import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.random.Draws;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One user names a server in each slot, and pays its price. Server 1 is the cheapest on average.
 */
public final class ToyProblem
    implements Problem<ToyProblem.Prices, ToyProblem.Nothing, ToyProblem.View, ToyProblem.Go> {

  /** Prices by slot and server. */
  public record Prices(Origin origin, double[][] prices) implements Instance {

    public static Prices of(int servers, int slots, long seed) {
      Draws draws = Draws.of(seed, "toy/prices");
      double[][] prices = new double[slots][servers];
      for (double[] row : prices) {
        for (int e = 0; e < servers; e++) {
          row[e] = draws.decimal(0, 1, 3) + (e == 1 ? 0 : 0.5);
        }
      }
      return new Prices(new Origin("toy", seed, 1, new TreeMap<>()), prices);
    }

    @Override
    public int users() {
      return 1;
    }

    @Override
    public int servers() {
      return prices[0].length;
    }

    @Override
    public int slots() {
      return prices.length;
    }
  }

  /** The past decides nothing. */
  public record Nothing() implements State {}

  /** What is seen. */
  public record View(int t, int users, int servers) implements Slot {}

  /** A server. */
  public record Go(int server) implements Decision {}

  @Override
  public String family() {
    return "toy";
  }

  @Override
  public String title() {
    return "Toy";
  }

  @Override
  public String paper() {
    return "none";
  }

  @Override
  public Class<Prices> instanceType() {
    return Prices.class;
  }

  @Override
  public List<Component> components() {
    return List.of(new Component("price", "what was paid"));
  }

  @Override
  public Nothing initialState(Prices instance) {
    return new Nothing();
  }

  @Override
  public View slot(Prices instance, int t, Nothing state) {
    return new View(t, 1, instance.servers());
  }

  @Override
  public Outcome<Nothing> transition(Prices instance, int t, Nothing state, Go decision) {
    return new Outcome<>(new double[] {instance.prices()[t][decision.server()]}, List.of(), state);
  }

  @Override
  public double objective(Prices instance, int slots, double[] totals) {
    return totals[0] / slots;
  }

  @Override
  public String objectiveMeaning() {
    return "mean price";
  }

  @Override
  public SortedMap<String, Double> loadRatios(Prices instance) {
    return new TreeMap<>();
  }
}
