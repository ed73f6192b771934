package io.gapstone.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void whatNobodySaysIsShort() {
    assertThat(Main.complete("nn", "-f", "5", "-p", "task=lyapunov/small/nearest"))
        .containsExactly(
            "nn",
            "-f",
            "5",
            "-p",
            "task=lyapunov/small/nearest",
            "-i",
            "3",
            "-r",
            "1",
            "-w",
            "1",
            "-wi",
            "3");
  }

  @Test
  void decisionsAreThoseOfAllSolvers() {
    assertThat(Main.complete())
        .anyMatch(arg -> arg.startsWith("task=") && arg.contains("isma/paper/isma-plus"));
  }
}
