package io.gapstone.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class OutwardTest {

  @Test
  void resultsEncloseTheExactOnes() {
    Draws draws = Draws.of(1, "outward");
    for (int k = 0; k < 20_000; k++) {
      double a = Math.scalb(draws.unit() + 0.1, draws.index(60) - 30);
      double b = Math.scalb(draws.unit() + 0.1, draws.index(60) - 30);
      BigDecimal x = new BigDecimal(a);
      BigDecimal y = new BigDecimal(b);
      encloses(Outward.sumDown(a, b), x.add(y), Outward.sumUp(a, b));
      encloses(Outward.sumDown(a, -b), x.subtract(y), Outward.sumUp(a, -b));
      encloses(Outward.productDown(a, b), x.multiply(y), Outward.productUp(a, b));
      MathContext precise = new MathContext(60);
      encloses(Outward.quotientDown(a, b), x.divide(y, precise), Outward.quotientUp(a, b));
      encloses(Outward.rootDown(a), x.sqrt(precise), Outward.rootUp(a));
    }
  }

  private static void encloses(double low, BigDecimal exact, double high) {
    assertThat(new BigDecimal(low)).isLessThan(exact);
    assertThat(new BigDecimal(high)).isGreaterThan(exact);
  }
}
