package io.gapstone.bench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the code to the rules, and shows on bad classes that each rule can fail. */
class ArchitectureTest {

  private static final String BAD = "io.gapstone.bench.architecture.bad";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.gapstone");

  private static final JavaClasses BAD_CODE = new ClassFileImporter().importPackages(BAD);

  private static Map<String, ArchRule> rules(Rules rules) {
    Map<String, ArchRule> all = new TreeMap<>();
    Rules.modules().forEach(m -> all.put("module " + m, rules.moduleDirection(m)));
    Rules.FAMILIES.forEach(f -> all.put("family " + f, rules.familiesApart(f)));
    all.put("learners and instances", rules.learnersUseOnlyFilesOfInstances());
    all.put("core stands alone", rules.coreStandsAlone());
    all.put("core touches no file", rules.coreTouchesNoFileAndNoNetwork());
    all.put("frozen stands alone", rules.frozenStandsAlone());
    all.put("DL4J stays behind", rules.dl4jStaysBehindItsBackend());
    all.put("no native code", rules.noNativeCodeBelowSolvers());
    all.put("no Java serialisation", rules.noJavaSerialisation());
    all.put("nothing serializable", rules.nothingSerializable());
    all.put("only named streams", rules.onlyNamedStreams());
    all.put("same bits everywhere", rules.sameBitsEverywhere());
    return all;
  }

  @TestFactory
  Stream<DynamicTest> codeKeepsTheRules() {
    return rules(new Rules("io.gapstone")).entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> e.getValue().check(CODE)));
  }

  @Test
  void theCodeIsAllThere() {
    for (String module : new String[] {"core", "instances", "solvers", "learners", "bench"}) {
      assertThat(CODE.stream().anyMatch(c -> c.getPackageName().equals("io.gapstone." + module)))
          .as(module)
          .isTrue();
    }
  }

  /** Each rule with a breach that it must report. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          module core           | BadCore.usesSolver()
          module solvers        | BadSolver.solve()
          module learners       | BadLearner.usesBench()
          learners and instances | BadLearner.usesInstances()
          family smra           | BadSmra.usesOtherFamily()
          family isma           | BadIsmaSolver.usesOtherFamily()
          core stands alone     | BadCore.usesJackson()
          core touches no file  | BadCore.usesFile()
          frozen stands alone   | BadFrozen.usesJackson()
          DL4J stays behind     | BadFrozen.usesNd4j()
          same bits everywhere  | BadFrozen.callsExp()
          no native code        | BadCore.usesNativeCode()
          no Java serialisation | BadBench.reads(
          nothing serializable  | BadBench$Stored
          only named streams    | BadInstances.read()
          only named streams    | BadInstances.refersToRandom()
          only named streams    | BadInstances.shuffles()
          same bits everywhere  | BadCore.callsLog()
          same bits everywhere  | BadCore.refersToExp()
          """)
  void rulesFailOnBadCode(String rule, String breach) {
    assertThat(rules(new Rules(BAD)).get(rule).evaluate(BAD_CODE).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(breach));
  }
}
