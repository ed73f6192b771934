package io.gapstone.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InformationPriceTest {

  private static Standing standing(String name, double gap) {
    return new Standing(
        name,
        true,
        1,
        List.of(1.0),
        1,
        1,
        new Interval(1, 1, 1, 0.95),
        Optional.empty(),
        Optional.empty(),
        Optional.of(gap),
        0,
        0,
        0,
        1,
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        new TreeMap<>(),
        0);
  }

  @Test
  void theGapIsSplit() {
    List<InformationPrice> prices =
        InformationPrice.of(
            "isma",
            List.of(
                standing("stay", 0.2),
                standing("isma-plus", 0.08),
                standing("isma-full", 0.05),
                standing("myopic:work=10", 0.01)));
    assertThat(prices).hasSize(1);
    InformationPrice price = prices.get(0);
    assertThat(price.information()).isCloseTo(0.03, within(1e-12));
    assertThat(price.planning()).isCloseTo(0.04, within(1e-12));
    assertThat(price.information() + price.planning() + price.myopia())
        .isCloseTo(price.gap(), within(1e-12));
    assertThat(price.sentence())
        .isEqualTo(
            "isma-plus: gap 8.0 % = price of information 3.0 % (to isma-full) + planning loss 4.0 %"
                + " (from there to myopic) + 1.0 % (from myopic to the bound)");
    assertThat(price.object()).containsEntry("informedTwin", "isma-full");
  }

  @Test
  void whereSomethingIsMissingNothingIsSaid() {
    assertThat(InformationPrice.of("isma", List.of(standing("isma-plus", 0.08)))).isEmpty();
    assertThat(
            InformationPrice.of(
                "isma", List.of(standing("isma-plus", 0.08), standing("isma-full", 0.05))))
        .isEmpty();
  }
}
