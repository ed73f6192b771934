package io.gapstone.bench.cli;

import io.gapstone.core.Progress;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.ModelProgress;
import java.util.Optional;

/** Keeps the linear model that a solver solved last. */
final class LastModel implements ModelProgress {

  private final Progress progress;
  private LinearModel last;

  /** Passes everything else on. */
  LastModel(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void model(LinearModel model) {
    last = model;
  }

  @Override
  public void update(double lower, double upper) {
    progress.update(lower, upper);
  }

  Optional<LinearModel> last() {
    return Optional.ofNullable(last);
  }
}
