package io.gapstone.bench.equations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.equations.Row.Reference;
import java.io.IOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/equations.md} and the code together. */
class EquationsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final List<String> MODULES = List.of("core", "instances", "solvers", "learners");

  @Test
  void pageAndCodeAgree() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/equations.md"));
    List<String> defects =
        Audit.defects(
            Set.copyOf(Papers.FAMILIES),
            page,
            sources("main"),
            sources("test"),
            EquationsTest::exists);
    assertThat(defects)
        .as("defects of docs/equations.md:\n" + String.join("\n", defects))
        .isEmpty();
  }

  @Test
  void classesAndMembersAreFoundByName() {
    for (String there :
        List.of(
            "io.gapstone.core.math.Radio",
            "io.gapstone.core.math.Radio#gain",
            "io.gapstone.core.math.Radio#SHORTEST_METRES",
            "io.gapstone.core.Component#Component",
            "io.gapstone.core.Solver.Kind#EXACT",
            "io.gapstone.core.Solver$Kind")) {
      assertThat(exists(Reference.of(there))).as(there).isTrue();
    }
    for (String absent :
        List.of(
            "io.gapstone.core.math.Radio#loss",
            "io.gapstone.core.math.Audio",
            "io.gapstone.core.Solver.Sort",
            "Radio#gain")) {
      assertThat(exists(Reference.of(absent))).as(absent).isFalse();
    }
  }

  private static Sources sources(String kind) {
    return Sources.read(MODULES.stream().map(m -> ROOT.resolve(m + "/src/" + kind + "/java")));
  }

  static boolean exists(Reference reference) {
    for (String name = reference.type(); ; name = nested(name)) {
      try {
        Class<?> type = Class.forName(name, false, EquationsTest.class.getClassLoader());
        return reference.member().isEmpty() || hasMember(type, reference.member());
      } catch (ClassNotFoundException e) {
        if (nested(name).equals(name)) {
          return false;
        }
      }
    }
  }

  /** Turns the last dot into the dollar sign of a nested class. */
  private static String nested(String name) {
    return name.replaceFirst("\\.(?=[A-Z][^.]*$)", "\\$");
  }

  private static boolean hasMember(Class<?> type, String member) {
    Stream<Member> methods = Stream.of(type.getDeclaredMethods());
    Stream<Member> fields = Stream.of(type.getDeclaredFields());
    return member.equals(type.getSimpleName())
        || Stream.concat(methods, fields).anyMatch(m -> m.getName().equals(member));
  }
}
