package io.gapstone.solvers.delayenergy;

import java.util.Optional;

/** Chooses what to split: what the prices could not make up their mind about. */
final class Branching {

  /** How much indecision about a server's number of users counts against that about a user. */
  private static final double COMPANY_WEIGHT = 0.5;

  private final Crowding slot;
  private final CrowdingBounds bounds;
  private final int[] options;

  Branching(Crowding slot, CrowdingBounds bounds) {
    this.slot = slot;
    this.bounds = bounds;
    this.options = new int[slot.users];
  }

  /** Nothing where a single assignment is left. */
  Optional<CrowdingSolver.Branch> choose(Remaining rest) {
    int server = -1;
    double doubtful = 0;
    for (int s = 0; s < slot.servers; s++) {
      double mean = bounds.company[s];
      double part = mean - Math.floor(mean);
      double doubt = Math.min(part, 1 - part);
      if (mean > rest.least[s] && mean < rest.most[s] && doubt > doubtful) {
        doubtful = doubt;
        server = s;
      }
    }
    int pair = -1;
    double undecided = 0;
    java.util.Arrays.fill(options, 0);
    for (int p : rest.pair) {
      options[p / slot.servers]++;
    }
    for (int p : rest.pair) {
      double doubt = Math.min(bounds.share[p], 1 - bounds.share[p]);
      if (options[p / slot.servers] > 1 && (pair < 0 || doubt > undecided)) {
        undecided = doubt;
        pair = p;
      }
    }
    if (server >= 0 && (pair < 0 || COMPANY_WEIGHT * doubtful > undecided)) {
      int company = (int) Math.floor(bounds.company[server]);
      return Optional.of(new CrowdingSolver.Branch(-1, server, company));
    }
    if (pair >= 0) {
      return Optional.of(new CrowdingSolver.Branch(pair / slot.servers, pair % slot.servers, 0));
    }
    return anyServer(rest);
  }

  /** All users are placed, but some server does not know how many it has. */
  private Optional<CrowdingSolver.Branch> anyServer(Remaining rest) {
    for (int s = 0; s < slot.servers; s++) {
      if (rest.least[s] < rest.most[s]) {
        return Optional.of(new CrowdingSolver.Branch(-1, s, rest.least[s]));
      }
    }
    return Optional.empty();
  }
}
