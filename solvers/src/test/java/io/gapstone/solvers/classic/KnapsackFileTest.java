package io.gapstone.solvers.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnapsackFileTest {

  @TempDir Path folder;

  private KnapsackFile read(String text) throws IOException {
    return KnapsackFile.read(Files.writeString(folder.resolve("file"), text));
  }

  @Test
  void bothForms() throws IOException {
    KnapsackFile indexed = read("3\n1 60 10\n2 100 20\n\n 3\t120 30\r\n50\n");
    KnapsackFile plain = read("3 50\n60 10\n100 20\n120 30");
    for (KnapsackFile file : new KnapsackFile[] {indexed, plain}) {
      assertThat(file.profits()).containsExactly(60, 100, 120);
      assertThat(file.weights()).containsExactly(10, 20, 30);
      assertThat(file.capacity()).isEqualTo(50);
      assertThat(ClassicKnapsack.solve(file, "exact", Budget.unlimited()).items())
          .hasToString("{1, 2}");
      assertThat(ClassicKnapsack.solve(file, "or-tools", Budget.unlimited()).objective())
          .isEqualTo(220);
    }
    assertThat(read("2 9\n1 2\n3 4\n1 0\n").profits()).containsExactly(1, 3);
    assertThat(read("0\n7\n").items()).isZero();
    assertThat(ClassicKnapsack.solve(read("0 7"), "exact", Budget.unlimited()).objective())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|line 1: the file is empty; its first line must be the number of items.",
        "1 2 3|line 1: the first line has 3 numbers; it must be the number of items, or that",
        "x|line 1: the number of items is \"x\"; it must be a whole number up to 5000000.",
        "-1|line 1: the number of items is -1; it must be from 0 to 5000000.",
        "5000001|line 1: the number of items is 5000001; it must be from 0 to 5000000.",
        "4000000/1 2 3|line 1: it announces 4000000 items; the file is too short for so many.",
        "2/1 2 3|line 3: the file ends after 1 items; it announces 2.",
        "1/1 2|line 2: it has 2 numbers; an item's line must be: index profit weight.",
        "1/1 2 3|line 3: the file ends after the items; its last line must be the capacity.",
        "1/1 2 3/2 3 4|line 3: it has 3 numbers after all 1 items; it must be the capacity alone.",
        "1/1 -2 3/4|line 2: the profit is -2; it must be from 0 to 1000000000000.",
        "1/1 2 1.5/4|line 2: the weight is \"1.5\"; it must be a whole number up to",
        "1/1 2 1000000000001/4|line 2: the weight is 1000000000001; it must be from 0 to",
        "1/1 2 3/-4|line 3: the capacity is -4; it must be from 0 to",
        "1/1 2 3/4/5|line 4: something follows the end of the problem; the file must end here.",
        "2 9/2 3/3 4/0 2|line 4: it follows the last item; it must be 2 zeros and ones, or nothing.",
        "1 9/2 3/0/1|line 4: something follows the end of the problem; the file must end here.",
        "1 9/2 3 4|line 2: it has 3 numbers; an item's line must be: profit weight.",
        "1 9/2 99999999999999999999|line 2: the weight is \"99999999999999999999\"; it must be"
      })
  void defectsAreNamed(String text, String sentence) {
    assertThatThrownBy(() -> read(text.replace('/', '\n')))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(folder.resolve("file") + ", " + sentence);
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    assertThatThrownBy(() -> KnapsackFile.read(folder.resolve("none")))
        .hasMessageEndingWith("none: there is no such file.");
    assertThatThrownBy(() -> KnapsackFile.read(folder)).isInstanceOf(BadInputException.class);
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'1', '\n', (byte) 0xff});
    assertThatThrownBy(() -> KnapsackFile.read(bytes)).hasMessageEndingWith("it must be text.");
    assertThatThrownBy(() -> read("1 ".repeat(600)))
        .hasMessageContaining("longer than 1000 characters");
  }
}
