package io.gapstone.learners.isma.agent;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.isma.world.WorldSizes;
import io.gapstone.learners.isma.world.WorldWeights;
import io.gapstone.learners.train.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An agent at every server. */
final class IsmaPolicy implements Policy<IsmaSlot, IsmaDecision> {

  private final Sizes sizes;
  private final boolean full;
  private final boolean perUser;
  private final double[] served;
  private final List<ServerAgent> agents = new ArrayList<>();
  private final List<Layout> layouts = new ArrayList<>();
  private final IsmaServerwisePolicy servers;

  /**
   * @param weights of one model, or of one per server
   */
  IsmaPolicy(
      IsmaHyper hyper,
      Scales scales,
      Sizes sizes,
      List<WorldWeights> weights,
      long seed,
      Explorer explorer) {
    this.sizes = sizes;
    this.full = hyper.full() && hyper.loads();
    this.perUser = !hyper.loads();
    this.served = new double[sizes.servers()];
    for (int l = 0; l < sizes.servers(); l++) {
      Layout layout = hyper.layout(scales, sizes);
      WorldSizes world = hyper.world(layout, sizes);
      WorldWeights own = weights.get(l % weights.size());
      layouts.add(layout);
      agents.add(new ServerAgent(hyper, layout, world, own, sizes.servers(), seed, explorer));
    }
    this.servers = new IsmaServerwisePolicy(agents::get);
  }

  static void put(Scales scales, Sizes sizes, List<WorldWeights> models, Tensors out) {
    scales.put(out);
    out.put("sizes", sizes.users(), sizes.servers());
    for (int m = 0; m < models.size(); m++) {
      Tensors own = new Tensors();
      models.get(m).put(own);
      out.putAll(m + ".", own);
    }
  }

  static IsmaPolicy of(IsmaHyper hyper, Tensors weights, long seed) {
    int[] trained = weights.ints("sizes", 2);
    Sizes sizes = new Sizes(trained[0], trained[1], 1);
    List<WorldWeights> models = new ArrayList<>();
    for (int m = 0; m < hyper.models(sizes); m++) {
      models.add(WorldWeights.of(weights.under(m + ".")));
    }
    return new IsmaPolicy(hyper, Scales.of(weights), sizes, models, seed, Explorer.NONE);
  }

  ServerAgent agent(int server) {
    return agents.get(server);
  }

  @Override
  public IsmaDecision decide(IsmaSlot slot) {
    if (slot.servers() != sizes.servers() || perUser && slot.users() != sizes.users()) {
      throw new BadInputException(
          "the policy was trained for "
              + sizes.users()
              + " users and "
              + sizes.servers()
              + " servers; the instance has "
              + slot.users()
              + " and "
              + slot.servers()
              + ".");
    }
    if (full) {
      tellAll(slot.fullInformation());
    }
    return servers.decide(slot);
  }

  private void tellAll(IsmaFullView view) {
    Arrays.fill(served, 0);
    for (int u = 0; u < view.count(); u++) {
      served[view.host(u)] += Loads.load(view.cycles(u));
    }
    for (int l = 0; l < layouts.size(); l++) {
      ((LoadLayout) layouts.get(l)).tell(served);
    }
  }
}
