package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.core.random.Draws;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is done to a certificate, it never proves more than is true. */
class CertificateTest {

  private static final Exact EXACT = new Exact();

  private static DelayEnergySlot slot(DelayEnergyInstance instance) {
    return Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));
  }

  private static double proven(DelayEnergyInstance instance, Certificate certificate) {
    return new DelayEnergyVerifier()
        .provenBound(instance, Scope.SLOT, 0, Rules.PROBLEM.initialState(instance), certificate);
  }

  private static Certificate certificate(DelayEnergyInstance instance) {
    return EXACT
        .solveSlot(
            slot(instance),
            Parameters.of("exact", EXACT.parameters()),
            Budget.unlimited(),
            Progress.SILENT)
        .certificate()
        .orElseThrow();
  }

  @Test
  void tamperedCertificatesProveNothingWrong() {
    Draws draws = Draws.of(1, "tamper");
    int refused = 0;
    int weaker = 0;
    for (long seed = 0; seed < 300; seed++) {
      DelayEnergyInstance drawn = Tiny.draw(seed, 5, 1);
      Map<String, String> settings =
          draws.coin() ? Map.of("energyWeight", "0", "energyCap", "1.5") : Map.of();
      DelayEnergyInstance instance = Rules.PROBLEM.played(drawn, settings);
      double least = Tiny.least(instance);
      Certificate honest = certificate(instance);
      double best = proven(instance, honest);
      for (int k = 0; k < 12; k++) {
        try {
          double bound = proven(instance, tampered(honest, draws));
          assertThat(bound).isLessThanOrEqualTo(least);
          weaker += bound < best - 1e-6 ? 1 : 0;
        } catch (BadInputException e) {
          assertThat(e.getMessage()).contains("certificate").endsWith(".");
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(500);
    assertThat(weaker).isGreaterThan(500);
  }

  private static Certificate tampered(Certificate honest, Draws draws) {
    Map<String, double[]> lists = new TreeMap<>(honest.numbers());
    String[] names = lists.keySet().toArray(String[]::new);
    String name = names[draws.index(names.length)];
    double[] list = lists.get(name).clone();
    int place = draws.index(list.length);
    switch (draws.index(8)) {
      case 0 -> list = Arrays.copyOf(list, place);
      case 1 -> list = Arrays.copyOf(list, list.length + 1);
      case 2 -> list[place] = Double.NaN;
      case 3 -> list[place] += draws.index(5) - 2;
      case 4 -> list[place] = draws.index(4);
      case 5 -> list[place] *= draws.normal() * 100;
      case 6 -> Arrays.setAll(list, k -> draws.normal());
      default -> list[place] = draws.coin() ? 1e300 : -1e300;
    }
    lists.put(name, list);
    return new Certificate(honest.kind(), lists);
  }

  @Test
  void aCertificateOfAnotherSettingIsHeldToThisOne() {
    DelayEnergyInstance drawn = Rules.instance("paper", 1, Map.of("slots", "1"));
    DelayEnergyInstance capped = Rules.PROBLEM.played(drawn, Map.of("energyCap", "3"));
    Certificate certificate = certificate(capped);
    double least = proven(drawn, certificate(drawn));
    assertThat(proven(capped, certificate)).isGreaterThan(least);
    assertThat(proven(drawn, certificate)).isLessThanOrEqualTo(least + 1e-8);
  }
}
