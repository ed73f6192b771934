package io.gapstone.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTreeTest {

  @Test
  void leavesComeInOrderWithWhatIsFixedAtThem() {
    ChoiceTree tree = new ChoiceTree(new double[] {1, -1, 0, -2, -1, -3}, 2);
    List<String> leaves = new ArrayList<>();
    double least =
        tree.walk(
            k -> {
              leaves.add(k + ": " + tree.fixed(0) + " " + tree.fixed(1));
              return 10 - leaves.size();
            });
    assertThat(leaves).containsExactly("0: 0 1", "1: 1 -1", "0: -1 -1");
    assertThat(least).isEqualTo(7);
    assertThat(tree.walk(k -> k)).isEqualTo(2);
    assertThat(tree.fixed(0)).isZero();
    tree.end();
  }

  @Test
  void whatIsNoTreeIsRefused() {
    refused("ends too early", 0, -1);
    refused("ends too early");
    refused("a second time", 0, 0, -1, -1, -1);
    refused("choices are below 2", 2, -1, -1);
    refused("which is no choice", 0.5, -1, -1);
    refused("which is no choice", Double.NaN);
    refused("goes on after its last leaf", -1, -1);
  }

  private static void refused(String why, double... codes) {
    ChoiceTree tree = new ChoiceTree(codes, 2);
    assertThatThrownBy(
            () -> {
              tree.walk(k -> 0);
              tree.end();
            })
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(why);
  }

  @Test
  void treesThatAreTooDeepAreRefused() {
    double[] codes = new double[3000];
    for (int k = 0; k < codes.length; k++) {
      codes[k] = k;
    }
    ChoiceTree tree = new ChoiceTree(codes, codes.length);
    assertThatThrownBy(() -> tree.walk(k -> 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("too deep");
  }
}
