package io.gapstone.core.isma;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.ChoiceTree;

/**
 * Trees of choices, one per slot, and what users are worth at their leaves.
 *
 * <p>List {@code tree} is a {@link ChoiceTree} per slot. A choice is {@code user * (servers + 1) +
 * server}: that server works for the user; server number {@code servers} means that the task stays
 * local. A leaf uses the {@code k}-th group of {@code users} numbers of list {@code worth}. For
 * each leaf, in order, list {@code floors} claims for each server a lower bound on seconds minus
 * worth over all sets of users that it may take there; {@link PatternFloor} proves the claim or
 * refuses it.
 */
final class PatternForest {

  private final IsmaInstance instance;
  private final IsmaState state;
  private final int from;
  private final int to;
  private final int users;
  private final int places;
  private final ChoiceTree tree;
  private final double[] worth;
  private final double[] floors;

  private final PatternFloor proof;
  private int leaf;

  PatternForest(IsmaInstance instance, int from, int to, IsmaState state, Certificate certificate) {
    this.instance = instance;
    this.state = state;
    this.from = from;
    this.to = to;
    users = instance.users();
    places = instance.servers() + 1;
    tree = new ChoiceTree(certificate.get("tree"), Math.multiplyExact(users, places));
    worth = finite(certificate, "worth");
    floors = finite(certificate, "floors");
    proof = new PatternFloor(instance);
  }

  private static double[] finite(Certificate certificate, String name) {
    return certificate.get(name, certificate.get(name).length);
  }

  double seconds() {
    double sum = 0;
    for (int t = from; t < to; t++) {
      int slot = t;
      proof.slot(t, t == from ? state : null);
      sum = sumDown(sum, tree.walk(k -> leaf(slot, k)));
    }
    tree.end();
    return sum;
  }

  private double leaf(int t, int k) {
    int at = leaf++ * (places - 1);
    if ((k + 1L) * users > worth.length || at + places - 1 > floors.length) {
      throw new BadInputException("a leaf of the certificate has no worth or no floors.");
    }
    int[] place = new int[users];
    if (!places(place)) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (int u = 0; u < users; u++) {
      double w = worth[k * users + u];
      double alone = sumDown(OptionFloor.down(instance.localSeconds(t, u, 0)), -w);
      sum = sumDown(sum, w);
      if (place[u] == places - 1) {
        sum = sumDown(sum, alone);
      } else if (mayBe(place, u, places - 1)) {
        sum = sumDown(sum, Math.min(0, alone));
      }
    }
    for (int l = 0; l < places - 1; l++) {
      proof.clear();
      for (int u = 0; u < users; u++) {
        if (mayBe(place, u, l)) {
          proof.add(u, l, worth[k * users + u], place[u] == l);
        }
      }
      proof.require(l, floors[at + l]);
      sum = sumDown(sum, floors[at + l]);
    }
    return sum;
  }

  /** Where each user must be, or -1; false where one must be at two places. */
  private boolean places(int[] place) {
    for (int u = 0; u < users; u++) {
      place[u] = -1;
      for (int l = 0; l < places; l++) {
        if (tree.fixed(u * places + l) > 0) {
          if (place[u] >= 0) {
            return false;
          }
          place[u] = l;
        }
      }
    }
    return true;
  }

  private boolean mayBe(int[] place, int u, int l) {
    return place[u] < 0 ? tree.fixed(u * places + l) >= 0 : place[u] == l;
  }
}
