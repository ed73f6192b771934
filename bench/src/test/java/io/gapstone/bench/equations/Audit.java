package io.gapstone.bench.equations;

import io.gapstone.bench.equations.Row.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares the page with the sources, one sentence per defect. */
final class Audit {

  private final Set<String> families;
  private final Sources main;
  private final Sources tests;
  private final Predicate<Reference> exists;
  private final List<String> defects = new ArrayList<>();
  private final Set<String> listed = new TreeSet<>();
  private final Set<String> cited = new TreeSet<>();

  private Audit(Set<String> families, Sources main, Sources tests, Predicate<Reference> exists) {
    this.families = families;
    this.main = main;
    this.tests = tests;
    this.exists = exists;
  }

  /**
   * What is wrong.
   *
   * @param families the families to look at, in capitals
   * @param exists whether main code has this class and member
   */
  static List<String> defects(
      Set<String> families, String page, Sources main, Sources tests, Predicate<Reference> exists) {
    Audit audit = new Audit(families, main, tests, exists);
    List<Row> rows = Row.parse(page, audit.defects);
    rows.forEach(row -> audit.listed.addAll(row.keys()));
    main.byType().values().forEach(text -> audit.cited.addAll(Citations.in(text.lineComments())));
    rows.forEach(audit::row);
    audit.coverage();
    main.byType().forEach(audit::citations);
    tests.byType().forEach(audit::citations);
    return audit.defects;
  }

  private void row(Row row) {
    String where = "line " + row.line();
    if (row.keys().isEmpty()) {
      defects.add(where + " names no equation; write for example SMRA (8).");
    }
    if (row.code().isEmpty() || row.tests().isEmpty()) {
      defects.add(where + " lacks its code or its test.");
    }
    for (String key : row.keys()) {
      String family = Papers.familyOf(key);
      if (!family.equals(row.section())) {
        defects.add(where + ": " + key + " stands in section " + row.section() + ".");
      }
      if (!Papers.has(family, key)) {
        defects.add(where + ": the paper has no equation " + key + ".");
      }
      if (!cited.contains(key)) {
        defects.add(where + ": no code cites " + key + ".");
      } else {
        row.code().forEach(code -> code(where, key, code));
      }
      row.tests().forEach(test -> test(where, key, test));
    }
  }

  private void code(String where, String key, Reference code) {
    if (!exists.test(code)) {
      defects.add(where + ": there is no " + code + " in the code.");
    } else if (main.declaring(code.type())
        .filter(text -> Citations.in(text.lineComments()).contains(key))
        .isEmpty()) {
      defects.add(where + ": the source of " + code.type() + " does not cite " + key + ".");
    }
  }

  private void test(String where, String key, Reference test) {
    var comments = tests.declaring(test.type()).flatMap(text -> text.commentsOfTest(test.member()));
    if (comments.isEmpty()) {
      defects.add(where + ": there is no test " + test + ".");
    } else if (!Citations.in(comments.get()).contains(key)) {
      defects.add(where + ": test " + test + " does not cite " + key + ".");
    }
  }

  private void coverage() {
    for (String family : families) {
      for (String key : Papers.required(family)) {
        if (!listed.contains(key)) {
          defects.add(key + " is not listed.");
        }
      }
    }
  }

  private void citations(String type, JavaText text) {
    for (String comments : List.of(text.lineComments(), text.blockComments())) {
      for (String key : Citations.in(comments)) {
        if (families.contains(Papers.familyOf(key)) && !listed.contains(key)) {
          defects.add(type + " cites " + key + ", which is not listed.");
        }
      }
      for (String piece : Citations.misspelt(comments)) {
        defects.add(type + " has '" + piece + "'; citations look like SMRA (8), (9) and (13a).");
      }
    }
  }
}
