package io.gapstone.core.isma;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;

/**
 * Trees of choices, one per slot, and what users are worth at their leaves.
 *
 * <p>List {@code tree} walks the trees in order, parents before children. A number below {@code
 * users * (servers + 1)} is {@code user * (servers + 1) + server} and divides what is possible: in
 * the first child that server works for the user, in the second it does not. Server number {@code
 * servers} means that the task stays local. So the leaves cover everything by construction. A leaf
 * is a negative number {@code -1 - k}; it uses the {@code k}-th group of {@code users} numbers of
 * list {@code worth}. For each leaf, in order, list {@code floors} claims for each server a lower
 * bound on seconds minus worth over all sets of users that it may take there; {@link PatternFloor}
 * proves the claim or refuses it.
 */
final class PatternForest {

  private static final int MOST_DEPTH = 2000;

  private final IsmaInstance instance;
  private final IsmaState state;
  private final int from;
  private final int to;
  private final int users;
  private final int places;
  private final double[] tree;
  private final double[] worth;
  private final double[] floors;

  /** By user and place: more than 0 where it must be, less where it must not be. */
  private final int[] fixed;

  private final PatternFloor proof;
  private int node;
  private int leaf;

  PatternForest(IsmaInstance instance, int from, int to, IsmaState state, Certificate certificate) {
    this.instance = instance;
    this.state = state;
    this.from = from;
    this.to = to;
    users = instance.users();
    places = instance.servers() + 1;
    tree = certificate.get("tree");
    worth = finite(certificate, "worth");
    floors = finite(certificate, "floors");
    fixed = new int[Math.multiplyExact(users, places)];
    proof = new PatternFloor(instance);
  }

  private static double[] finite(Certificate certificate, String name) {
    return certificate.get(name, certificate.get(name).length);
  }

  double seconds() {
    double sum = 0;
    for (int t = from; t < to; t++) {
      proof.slot(t, t == from ? state : null);
      sum = sumDown(sum, subtree(t, 0));
    }
    if (node != tree.length) {
      throw new BadInputException("the certificate's tree goes on after its last leaf.");
    }
    return sum;
  }

  private double subtree(int t, int depth) {
    if (node == tree.length || depth > MOST_DEPTH) {
      throw new BadInputException(
          "the certificate's tree " + (depth > MOST_DEPTH ? "is too deep." : "ends too early."));
    }
    double code = tree[node++];
    if (code != Math.rint(code) || !(Math.abs(code) <= Integer.MAX_VALUE)) {
      throw new BadInputException("the certificate's tree holds " + code + ", which is no choice.");
    }
    if (code < 0) {
      return leaf(t, (int) (-1 - code));
    }
    if (code >= fixed.length) {
      throw new BadInputException(
          "the certificate's tree chooses " + code + "; choices are below " + fixed.length + ".");
    }
    int choice = (int) code;
    if (fixed[choice] != 0) {
      throw new BadInputException(
          "the certificate's tree makes choice " + choice + " a second time on one branch.");
    }
    fixed[choice] = 1;
    double with = subtree(t, depth + 1);
    fixed[choice] = -1;
    double without = subtree(t, depth + 1);
    fixed[choice] = 0;
    return Math.min(with, without);
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
        if (fixed[u * places + l] > 0) {
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
    return place[u] < 0 ? fixed[u * places + l] >= 0 : place[u] == l;
  }
}
