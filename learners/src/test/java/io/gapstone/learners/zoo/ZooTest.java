package io.gapstone.learners.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solver;
import io.gapstone.core.Trajectory;
import io.gapstone.learners.files.TrainingFolder;
import io.gapstone.learners.toy.Toy;
import io.gapstone.learners.toy.ToyProblem.Go;
import io.gapstone.learners.toy.ToyProblem.Prices;
import io.gapstone.learners.toy.ToyProblem.View;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZooTest {

  private static final Parameters NONE =
      Parameters.of("solver table", List.of(new Parameter("weights", "float", "as they are")));

  @TempDir private Path folder;
  private Path trained;
  private LearnedSolver<View, Go> solver;

  @BeforeEach
  void ship() {
    trained = folder.resolve("run");
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(trained, 7, 11);
    run.begin();
    run.train();
    Zoo zoo = Zoo.at(folder.resolve("zoo"));
    assertThat(zoo.put(trained, "small")).isEqualTo(folder.resolve("zoo/toy/table/small"));
    solver = LearnedSolver.of(Toy.ALGORITHM, zoo);
  }

  @Test
  void findsThePolicyThatFits() {
    Prices instance = Prices.of(3, 20, 5);
    assertThat(solver.kind()).isEqualTo(Solver.Kind.LEARNED);
    assertThat(solver.hasPolicyFor(Sizes.of(instance))).isTrue();
    Trajectory<Go> played =
        Simulator.run(Toy.PROBLEM, instance, solver.policy(NONE, Sizes.of(instance), 1));
    assertThat(played.decisions()).containsOnly(new Go(1));
    assertThat(Simulator.run(Toy.PROBLEM, instance, solver.policy(NONE, 1)).decisions())
        .isEqualTo(played.decisions());
    assertThat(solver.description(Sizes.of(instance)).seed()).isEqualTo(7);
  }

  @Test
  void weightsAreKeptAsAUserSays() {
    Sizes sizes = Sizes.of(Prices.of(3, 20, 5));
    assertThat(solver.policy(weights("int8"), sizes, 1).decide(new View(0, 1, 3)))
        .isEqualTo(new Go(1));
    assertThatThrownBy(() -> solver.policy(weights("half"), sizes, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("float, bf16, int8");
  }

  private Parameters weights(String word) {
    return Parameters.of("solver table", solver.parameters(), Map.of("weights", word));
  }

  @Test
  void saysWhichSizesThereAreAndHowToTrain() {
    Prices instance = Prices.of(4, 20, 5);
    assertThat(solver.hasPolicyFor(Sizes.of(instance))).isFalse();
    assertThatThrownBy(() -> solver.policy(NONE, Sizes.of(instance), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "table has no policy for 1 users and 4 servers; there are policies for 1 users and 3"
                + " servers; train one with 'gapstone train table --family toy --users 1 --servers"
                + " 4 --slots 20 --out DIR' and name it with --policy DIR.");
    LearnedSolver<View, Go> empty =
        LearnedSolver.of(Toy.ALGORITHM, Zoo.at(folder.resolve("nowhere")));
    assertThatThrownBy(() -> empty.policy(NONE, Sizes.of(instance), 1))
        .hasMessageContaining("there is none of any size");
  }

  @Test
  void aPolicyOfTheUsersComesFirst() throws Exception {
    Files.delete(folder.resolve("zoo/toy/table/small/policy.json"));
    Prices instance = Prices.of(3, 20, 5);
    assertThat(solver.hasPolicyFor(Sizes.of(instance))).isFalse();
    LearnedSolver<View, Go> own = solver.with(trained);
    assertThat(own.hasPolicyFor(Sizes.of(instance))).isTrue();
    own.policy(NONE, Sizes.of(instance), 1);
    assertThatThrownBy(() -> own.policy(NONE, new Sizes(1, 4, 1), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot decide for 1 users and 4 servers");
  }

  @Test
  void policiesAreReadFromAJar() throws Exception {
    URI jar = URI.create("jar:" + folder.resolve("learners.jar").toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Path place = Files.createDirectories(files.getPath("/zoo/toy/table/small"));
      for (String name : List.of("policy.json", "weights.safetensors")) {
        Files.copy(trained.resolve(name), place.resolve(name));
      }
    }
    Zoo zoo = Zoo.at(Zoo.path(URI.create(jar + "!/zoo")));
    assertThat(zoo.folders()).hasSize(1);
    LearnedSolver<View, Go> own = LearnedSolver.of(Toy.ALGORITHM, zoo);
    assertThat(own.policy(NONE, new Sizes(1, 3, 8), 1).decide(new View(0, 1, 3)))
        .isEqualTo(new Go(1));
    assertThat(Zoo.path(URI.create(jar + "!/zoo")))
        .isEqualTo(zoo.folders().get(0).getRoot().resolve("zoo"));
  }

  /** The sizes are the description's word; weights of another size are found out. */
  @Test
  void weightsThatDoNotFitAreRefused() {
    Path other = folder.resolve("other");
    TrainingFolder<?, ?, ?, ?> run = Toy.folder(other, 7, 2);
    run.begin();
    run.train();
    LearnedSolver<View, Go> own = LearnedSolver.of(new Forgetful(), Zoo.at(folder)).with(other);
    assertThatThrownBy(() -> own.policy(NONE, new Sizes(1, 3, 1), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("does not fit this Gapstone: there is no tensor forgotten");
  }
}
