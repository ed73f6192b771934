package io.gapstone.bench.replay;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.State;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.smra.SmraInstance;

/** The scenes of the families. */
final class Scenes {

  private Scenes() {}

  /** The scene of an instance. A family's scene is written over its states and decisions. */
  @SuppressWarnings("unchecked")
  static <I extends Instance, S extends State, D extends Decision> Scene<S, D> of(
      Problem<I, S, ?, D> problem, I instance) {
    Scene<?, ?> scene;
    if (instance instanceof SmraInstance smra) {
      scene = new SmraScene(smra);
    } else if (instance instanceof DtasmInstance dtasm) {
      scene = new DtasmScene(dtasm);
    } else if (instance instanceof DelayEnergyInstance delayEnergy) {
      scene = new DelayEnergyScene(delayEnergy);
    } else if (instance instanceof LyapunovInstance lyapunov) {
      scene = new LyapunovScene(lyapunov);
    } else if (instance instanceof IsmaInstance isma) {
      scene = new IsmaScene(isma);
    } else {
      throw new BadInputException("family " + problem.family() + " has no map to be replayed on.");
    }
    return (Scene<S, D>) scene;
  }
}
