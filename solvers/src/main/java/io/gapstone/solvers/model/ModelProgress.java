package io.gapstone.solvers.model;

import io.gapstone.core.Progress;
import java.util.function.Supplier;

/** Hears also of every linear model that a solver hands to another one. */
public interface ModelProgress extends Progress {

  /** A model in the unit of the family's objective, about to be solved. */
  void model(LinearModel model);

  /** Tells whoever wants to hear of models; a model that nobody asks for is not made. */
  static void tell(Progress progress, Supplier<LinearModel> model) {
    if (progress instanceof ModelProgress listener) {
      listener.model(model.get());
    }
  }
}
