package io.gapstone.solvers.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeFolderTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86-64",
    "Linux, aarch64, linux-aarch64",
    "Mac OS X, x86_64, darwin-x86-64",
    "Mac OS X, aarch64, darwin-aarch64",
    "Windows 11, amd64, win32-x86-64",
    "Linux, riscv64, linux-riscv64"
  })
  void platform(String os, String arch, String expected) {
    assertThat(NativeLibraries.platform(os, arch)).isEqualTo(expected);
  }

  @Test
  void cacheIsWhereTheSystemKeepsCaches() {
    Map<String, String> own = Map.of("GAPSTONE_CACHE", "/somewhere");
    assertThat(NativeFolder.cache(own, "Linux")).isEqualTo(Path.of("/somewhere"));
    Map<String, String> xdg = Map.of("XDG_CACHE_HOME", "/xdg");
    assertThat(NativeFolder.cache(xdg, "Linux")).isEqualTo(Path.of("/xdg/gapstone"));
    Path home = Path.of(System.getProperty("user.home"));
    assertThat(NativeFolder.cache(Map.of(), "Linux")).isEqualTo(home.resolve(".cache/gapstone"));
    assertThat(NativeFolder.cache(Map.of(), "Mac OS X"))
        .isEqualTo(home.resolve("Library/Caches/gapstone"));
  }

  @Test
  void missingPlatformIsOneSentence() {
    assertThatThrownBy(() -> NativeFolder.of("ortools-amiga", "libjniortools.so"))
        .isInstanceOf(IOException.class)
        .hasMessage("the library ortools-amiga is not on the class path.");
  }
}
