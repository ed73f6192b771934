package io.gapstone.learners.nn.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DL4J on the class path, in its folder, and nowhere. */
class LibrariesTest {

  private static final ClassLoader OWN = LibrariesTest.class.getClassLoader();

  @TempDir Path folder;

  @Test
  void onTheClassPath() {
    assertThat(Libraries.nets()).isExactlyInstanceOf(Dl4jNets.class);
  }

  @Test
  void inItsFolderBesideTheJar() throws Exception {
    Backend apart = Libraries.apart(OWN, place(), folder);
    assertThat(apart.getClass().getName()).isEqualTo(Dl4jNets.class.getName());
    assertThat(apart.getClass()).isNotSameAs(Dl4jNets.class);
    NetSpec spec = NetSpec.dense(Activation.RELU, Activation.LINEAR, 3, 4, 2);
    Net net = apart.build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    assertThat(net.getClass().getClassLoader()).isNotSameAs(OWN);
    Net usual = new Dl4jBackend().build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    assertThat(net.weights()).isEqualTo(usual.weights());
  }

  @Test
  void nowhere() {
    Path missing = folder.resolve("dl4j");
    assertThatThrownBy(() -> Libraries.apart(OWN, place(), missing))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("Deeplearning4j is not there: it is neither on the class path nor")
        .hasMessageContaining(missing.toString());
  }

  private static Path place() throws URISyntaxException {
    URL location = Dl4jNets.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(location.toURI());
  }
}
