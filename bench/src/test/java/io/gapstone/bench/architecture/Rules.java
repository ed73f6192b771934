package io.gapstone.bench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The rules.
 *
 * @param root the package of the modules' packages
 */
record Rules(String root) {

  static final List<String> FAMILIES = List.of("smra", "dtasm", "delayenergy", "lyapunov", "isma");

  /** What each module may use of the others, besides itself. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          "core", Set.of(),
          "instances", Set.of("core"),
          "solvers", Set.of("core"),
          "learners", Set.of("core", "instances"),
          "bench", Set.of("core", "instances", "solvers", "learners"),
          "jmh", Set.of("core", "instances", "solvers", "learners"));

  /** Functions whose last bit may differ from machine to machine. */
  private static final Set<String> TRANSCENDENTAL =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  static Set<String> modules() {
    return USES.keySet();
  }

  ArchRule moduleDirection(String module) {
    String[] forbidden =
        USES.keySet().stream()
            .filter(other -> !other.equals(module) && !USES.get(module).contains(other))
            .map(other -> root + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .because("modules depend in one direction");
  }

  /** The learners get their instances from their caller, but share the code that handles files. */
  ArchRule learnersUseOnlyFilesOfInstances() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".learners..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(root + ".instances..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + ".instances.files..", root + ".instances.format.."))))
        .because("where instances come from is not a learner's matter");
  }

  ArchRule familiesApart(String family) {
    Stream<String> others = FAMILIES.stream().filter(other -> !other.equals(family));
    return noClasses()
        .that()
        .resideInAPackage(root + ".*." + family + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.map(o -> root + ".*." + o + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .because("what two families share belongs to neither");
  }

  ArchRule coreStandsAlone() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".core..")
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage("java..", root + ".core..", "org.apache.commons.math3..")))
        .because("core is plain Java over the JDK and commons-math3");
  }

  ArchRule coreTouchesNoFileAndNoNetwork() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".core..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..", "java.sql..")
                .or(assignableTo(java.io.File.class))
                .or(assignableTo(java.io.Closeable.class)))
        .because("files and networks belong to other modules");
  }

  /** What a policy decides by needs no library, and nothing that trains. */
  ArchRule frozenStandsAlone() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".learners.frozen..", root + ".learners.kernels..")
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..",
                    "com.sun.management..",
                    "jdk.incubator.vector..",
                    root + ".learners.frozen..",
                    root + ".learners.kernels..",
                    root + ".learners.nn")))
        .because("decisions need no library and no backend");
  }

  /** DL4J is one backend; everything else runs without it. */
  ArchRule dl4jStaysBehindItsBackend() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".learners.nn.dl4j..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
        .because("DL4J need not be there");
  }

  ArchRule noNativeCodeBelowSolvers() {
    Set<String> load = Set.of("load", "loadLibrary");
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".core..", root + ".instances..")
        .should()
        .accessTargetWhere(target(System.class, load).or(target(Runtime.class, load)))
        .because("core and instances run on any machine with a JDK");
  }

  ArchRule noJavaSerialisation() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            assignableTo(ObjectInputStream.class).or(assignableTo(ObjectOutputStream.class)))
        .because("files are read by formats with limits");
  }

  ArchRule nothingSerializable() {
    return noClasses()
        .that(
            not(assignableTo(Throwable.class))
                .and(not(assignableTo(Enum.class)))
                .and(not(assignableTo(java.lang.annotation.Annotation.class))))
        .should()
        .beAssignableTo(Serializable.class)
        .because("nothing is stored by Java serialisation");
  }

  ArchRule onlyNamedStreams() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".core.random.Draws")
        .should()
        .accessTargetWhere(
            target(Math.class, Set.of("random"))
                .or(target(StrictMath.class, Set.of("random")))
                .or(target(Collections.class, Set.of("shuffle"))))
        .orShould()
        .dependOnClassesThat(
            assignableTo(Random.class)
                .or(assignableTo(SplittableRandom.class))
                .or(assignableTo(RandomGenerator.class)))
        .because("every draw comes from a named stream of io.gapstone.core.random.Draws");
  }

  ArchRule sameBitsEverywhere() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            root + ".core..",
            root + ".instances..",
            root + ".learners.frozen..",
            root + ".learners.kernels..",
            root + ".learners.nn",
            root + ".learners.nn.vector..")
        .should()
        .accessTargetWhere(target(Math.class, TRANSCENDENTAL))
        .because("Math may differ in its last bit; there are Log2, Radio, Math.sqrt, StrictMath");
  }

  private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, Set<String> names) {
    return describe(
        "is " + owner.getSimpleName() + "." + names,
        access ->
            access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
  }
}
