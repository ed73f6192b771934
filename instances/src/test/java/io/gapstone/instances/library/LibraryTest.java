package io.gapstone.instances.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Scope;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.instances.CertificateFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.SolutionFiles;
import io.gapstone.instances.StoredCertificate;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.toy.ToyDecision;
import io.gapstone.instances.toy.ToyFiles;
import io.gapstone.instances.toy.ToyInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  private static final ToyFiles TOY = new ToyFiles();
  private static final List<Batch> BATCHES =
      List.of(
          new Batch("toy", "small", 5, -2, Map.of()),
          new Batch("toy", "paper", 2, 1, Map.of("slots", "3", "users", "9")));

  @TempDir Path temp;
  private Path library;
  private Manifest manifest;

  @BeforeEach
  void generate() {
    library = temp.resolve("library");
    manifest = Library.generate(library, BATCHES, 2);
  }

  @Test
  void itHoldsWhatWasAskedFor() throws IOException {
    assertThat(manifest.instances())
        .extracting(Entry::seed)
        .containsExactly(-2L, -1L, 0L, 1L, 2L, 1L, 2L);
    assertThat(manifest.generators()).isEqualTo(Map.of("toy", 1.0));
    assertThat(Manifest.read(library)).isEqualTo(manifest);
    assertThat(Files.readAllLines(library.resolve(Manifest.FILE))).hasSize(8);
    Entry last = manifest.instances().get(6);
    assertThat(last.slots()).isEqualTo(3);
    assertThat(last.users()).isEqualTo(9);
    assertThat(last.fileBytes()).isEqualTo(Files.size(file(last)));
    assertThat(InstanceFiles.read(file(last)).sha256()).isEqualTo(last.sha256());
    assertThat(Library.verify(library)).isEqualTo(new LibraryReport(7, 7, 0, 0, 0, List.of()));
  }

  @Test
  void workersDoNotMatter() throws IOException {
    Map<String, List<Byte>> expected = bytes(library);
    for (int workers : new int[] {1, 3, 8}) {
      Path other = temp.resolve("with" + workers);
      Library.generate(other, BATCHES, workers);
      assertThat(bytes(other)).isEqualTo(expected);
    }
  }

  @Test
  void onlyAnEmptyOrNewFolderIsFilled() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Library.generate(empty, BATCHES, 1);
    assertThat(Library.verify(empty).sound()).isTrue();
    assertThat(bytes(empty)).isEqualTo(bytes(library));
    Path deep = temp.resolve("a/b/c");
    Library.generate(deep, BATCHES, 1);
    assertThat(bytes(deep)).isEqualTo(bytes(library));
    assertRefused(
        library,
        BATCHES,
        library + " exists and is not empty; the output folder must be empty or new.");
    Path file = Files.createFile(temp.resolve("file"));
    assertRefused(file, BATCHES, file + " is a file; the output folder must be empty or new.");
  }

  @Test
  void aFailureLeavesNothing() throws IOException {
    Path target = temp.resolve("target");
    assertRefused(
        target,
        List.of(BATCHES.get(0), new Batch("toy", "small", 1, 1, Map.of("users", "0"))),
        "generator parameter users is '0'; it must be a whole number from 1 to 1000000.");
    assertRefused(
        target,
        List.of(BATCHES.get(0), BATCHES.get(0)),
        "the instance "
            + manifest.instances().get(0).name()
            + " is asked for twice; each may occur once.");
    assertThatThrownBy(
            () -> Library.generate(target, List.of(new Batch("toy", "tiny", 1, 1, Map.of())), 1))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Batch("toy", "small", 0, 1, Map.of()))
        .hasMessage("count is 0; it must be between 1 and 1000000.");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(library);
    }
  }

  @Test
  void missingAndSurplusFilesAreDefects() throws IOException {
    Entry first = manifest.instances().get(0);
    Files.delete(file(first));
    Files.createFile(library.resolve("notes.txt"));
    Files.createFile(library.resolve("README.md"));
    assertThat(Library.verify(library).defects())
        .containsExactly(
            "manifest.json lists " + first.name() + ".json.gz, which is not there.",
            "notes.txt is there, but manifest.json does not list it.");
  }

  @Test
  void everyWrongStatementOfTheManifestIsADefect() throws IOException {
    Path path = library.resolve(Manifest.FILE);
    String text = Files.readString(path);
    Files.writeString(
        path,
        text.replaceFirst("\"users\":5", "\"users\":6").replaceFirst("\"seed\":-1", "\"seed\":7"));
    assertThat(Library.verify(library).defects())
        .containsExactly(
            file(manifest.instances().get(0)) + ": manifest.json says users is 6; it is 5.",
            file(manifest.instances().get(1)) + ": manifest.json says seed is 7; it is -1.");
    Files.writeString(path, text.replace("\"toy\":1}", "\"toy\":2}"));
    assertThat(Library.verify(library).defects())
        .hasSize(7)
        .contains(
            file(manifest.instances().get(0))
                + " was drawn by generator version 1; manifest.json says 2.0.");
  }

  @Test
  void aDamagedFileIsADefectAndTheOthersAreStillRead() throws IOException {
    Path path = file(manifest.instances().get(0));
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
    LibraryReport report = Library.verify(library);
    assertThat(report.instances()).isEqualTo(6);
    assertThat(report.defects()).singleElement().asString().startsWith(path + ": ");
  }

  @Test
  void anEditedInstanceIsNotWhatItsSeedGenerates() throws IOException {
    Path other = Files.createDirectory(temp.resolve("edited"));
    ToyInstance drawn = TOY.generator().generate("small", 1, Map.of());
    drawn.load()[0] = 8.5;
    InstanceFiles.Written written = InstanceFiles.write(other, TOY, drawn);
    Entry entry =
        Entry.of(new InstanceFile<>(written.name(), written.sha256(), TOY, drawn), written);
    new Manifest(new TreeMap<>(Map.of("toy", 1.0)), List.of(entry)).write(other);
    assertThat(Library.verify(other).defects())
        .containsExactly(
            other.resolve(entry.name() + ".json.gz")
                + " is not what its profile, seed and parameters generate.");
  }

  @Test
  void solutionsAndBestValuesAreReplayed() throws IOException {
    Entry entry = manifest.instances().get(0);
    solution(entry, "a", Scope.HORIZON, 0, 1, Status.FEASIBLE, 0, Optional.of(1.5));
    solution(entry, "b", Scope.SLOT, 2, 2, Status.OPTIMAL, 0, Optional.empty());
    certificate(entry, "a", Scope.HORIZON, 0, 1.5);
    certificate(entry, "b", Scope.SLOT, 2, objective(entry, Scope.SLOT, 2, 2));
    double all = objective(entry, Scope.HORIZON, 0, 1);
    double slot = objective(entry, Scope.SLOT, 2, 2);
    best(
        "# comment",
        "=best= " + entry.name() + " " + all,
        "",
        "=bound= " + entry.name() + " 1.5",
        "=opt=   " + entry.name() + "@slot2   " + slot);
    assertThat(Library.verify(library)).isEqualTo(new LibraryReport(7, 7, 2, 2, 3, List.of()));
  }

  @Test
  void everyWrongSolutionIsADefect() throws IOException {
    Entry entry = manifest.instances().get(0);
    Path wrong = solution(entry, "a", Scope.HORIZON, 0, 1, Status.FEASIBLE, 0.1, Optional.empty());
    Path closed = solution(entry, "b", Scope.HORIZON, 0, 0, Status.FEASIBLE, 0, Optional.empty());
    Path admitted =
        solution(entry, "c", Scope.HORIZON, 0, 0, Status.INFEASIBLE, 0, Optional.empty());
    Path late = solution(entry, "d", Scope.SLOT, 4, 1, Status.FEASIBLE, 0, Optional.empty());
    Path stray = library.resolve("solutions/stray.json");
    Files.copy(admitted, stray);
    Path otherHash = library.resolve("solutions/" + entry.name() + ".e.json");
    Files.writeString(otherHash, Files.readString(closed).replace(entry.sha256(), "00"));
    assertThat(Library.verify(library).defects())
        .containsExactly(
            wrong + ": objective is not what its decisions give.",
            closed + ": status is FEASIBLE; its decisions break TOY closed.",
            late + ": the solution decides slots 4 to 4; the instance has slots 0 to 3.",
            otherHash + ": instanceHash is not the hash of " + entry.name() + ".",
            stray + " belongs to no instance of the library that could be read.");
  }

  @Test
  void everyWrongCertificateIsADefect() throws IOException {
    Entry entry = manifest.instances().get(0);
    Path weak = certificate(entry, "a", Scope.HORIZON, 0, 2);
    Files.writeString(weak, Files.readString(weak).replace("[2]", "[1]"));
    Path other = certificate(entry, "b", Scope.HORIZON, 0, 2);
    Files.writeString(other, Files.readString(other).replace(entry.sha256(), "00"));
    Path unknown = certificate(entry, "c", Scope.HORIZON, 0, 2);
    Files.writeString(unknown, Files.readString(unknown).replace("\"toy\"", "\"joy\""));
    Path stray = library.resolve("certificates/stray.json");
    Files.copy(weak, stray);
    assertThat(Library.verify(library).defects())
        .containsExactly(
            weak + ": it proves 1.0, less than its bound 2.0.",
            other + ": instanceHash is not the hash of " + entry.name() + ".",
            unknown + ": there is no certificate kind of toy 'joy'; there are: toy. Maybe toy?",
            stray + " belongs to no instance of the library that could be read.");
  }

  @Test
  void answersKeepTheBestOfEachSlot() throws IOException {
    Entry entry = manifest.instances().get(0);
    InstanceFile<ToyInstance, ToyDecision> file =
        InstanceFiles.read(file(entry), TOY, Long.MAX_VALUE);
    Path good = solution(entry, "a", Scope.SLOT, 1, 1, Status.OPTIMAL, 0, Optional.empty());
    Path poor = solution(entry, "b", Scope.SLOT, 1, 2, Status.FEASIBLE, 0, Optional.empty());
    double value = objective(entry, Scope.SLOT, 1, 1);
    Path proof = certificate(entry, "a", Scope.SLOT, 1, value);
    Answers<ToyDecision> answers = Answers.read(library, file);
    answers.offer(SolutionFiles.read(poor, TOY));
    assertThat(answers.closed(Scope.SLOT, 1)).isFalse();
    answers.offer(SolutionFiles.read(good, TOY));
    answers.offer(SolutionFiles.read(poor, TOY));
    answers.offer(CertificateFiles.read(proof));
    assertThat(answers.closed(Scope.SLOT, 1)).isTrue();
    answers.write();
    Files.delete(good);
    Files.delete(poor);
    Files.delete(proof);
    List<BestValues.Line> lines = Answers.read(library, file).lines();
    assertThat(lines)
        .containsExactly(new BestValues.Line(BestValues.Kind.OPT, entry.name(), 1, value));
    BestValues.write(library.resolve(BestValues.FILE), lines);
    assertThat(Library.verify(library)).isEqualTo(new LibraryReport(7, 7, 1, 1, 1, List.of()));
  }

  @Test
  void everyWrongBestValueIsADefect() throws IOException {
    Entry entry = manifest.instances().get(0);
    solution(entry, "a", Scope.HORIZON, 0, 1, Status.FEASIBLE, 0, Optional.of(1.5));
    double value = objective(entry, Scope.HORIZON, 0, 1);
    best(
        "=best= " + entry.name() + " " + (value - 1),
        "=opt= " + entry.name() + " " + value,
        "=bound= " + entry.name() + " " + (value + 1),
        "=best= " + entry.name() + "@slot1 1",
        "=best= other 1");
    String file = library.resolve(BestValues.FILE) + ": ";
    assertThat(Library.verify(library).defects())
        .containsExactly(
            file
                + entry.name()
                + " has the value "
                + (value - 1)
                + "; the best solution beside it has "
                + value
                + ".",
            file + entry.name() + " is called optimal; no certificate beside it proves that.",
            file
                + entry.name()
                + " has a bound of "
                + (value + 1)
                + ", above a solution of "
                + value
                + ".",
            file
                + entry.name()
                + " has a bound of "
                + (value + 1)
                + " that no certificate beside it proves.",
            file + entry.name() + "@slot1 has the value 1.0; there is no solution beside it.",
            file + "other is no instance of the library that could be read.");
    best("=best= x");
    assertThatThrownBy(() -> Library.verify(library))
        .hasMessage(
            library.resolve(BestValues.FILE)
                + ", line 1: it must be =opt=, =best= or =bound=, a name and a number.");
    best("=best= x NaN");
    assertThatThrownBy(() -> Library.verify(library))
        .hasMessage(
            library.resolve(BestValues.FILE) + ", line 1: the value must be a finite number.");
  }

  @Test
  void aFolderWithoutManifestIsRefused() {
    assertThatThrownBy(() -> Library.verify(temp))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            temp.resolve(Manifest.FILE) + " does not exist; it must be a library's manifest.");
  }

  @Test
  void namesInTheManifestCannotLeaveTheFolder() throws IOException {
    Path path = library.resolve(Manifest.FILE);
    String name = manifest.instances().get(0).name();
    Files.copy(file(manifest.instances().get(0)), temp.resolve(name + ".json.gz"));
    Files.writeString(path, Files.readString(path).replace(name, "../" + name));
    assertThat(Library.verify(library).defects())
        .contains("manifest.json lists ../" + name + ".json.gz, which is not there.");
  }

  private Path solution(
      Entry entry,
      String solver,
      Scope scope,
      int firstSlot,
      int server,
      Status status,
      double error,
      Optional<Double> bound)
      throws IOException {
    int[] servers = new int[entry.users()];
    Arrays.fill(servers, server);
    List<ToyDecision> decisions = new ArrayList<>();
    for (int t = 0; t < (scope == Scope.SLOT ? 1 : entry.slots()); t++) {
      decisions.add(new ToyDecision(servers));
    }
    double objective = firstSlot < entry.slots() ? objective(entry, scope, firstSlot, server) : 0;
    StoredSolution<ToyDecision> solution =
        new StoredSolution<>(
            "toy",
            entry.name(),
            entry.sha256(),
            entry.users(),
            solver,
            1,
            new TreeMap<>(),
            scope,
            firstSlot,
            status,
            objective + error,
            bound,
            bound.isPresent() ? BoundKind.CLAIMED : BoundKind.NONE,
            new TreeMap<>(Map.of("cost", objective * decisions.size())),
            decisions);
    Path path = library.resolve("solutions/" + entry.name() + "." + solver + ".json");
    Files.createDirectories(path.getParent());
    SolutionFiles.write(path, TOY, solution);
    return path;
  }

  private Path certificate(Entry entry, String name, Scope scope, int slot, double bound)
      throws IOException {
    Path path = library.resolve("certificates/" + entry.name() + "." + name + ".json");
    Files.createDirectories(path.getParent());
    CertificateFiles.write(
        path,
        new StoredCertificate(
            entry.name(),
            entry.sha256(),
            new TreeMap<>(),
            scope,
            slot,
            bound,
            new Certificate("toy", Map.of("bound", new double[] {bound}))));
    return path;
  }

  private double objective(Entry entry, Scope scope, int firstSlot, int server) {
    InstanceFile<ToyInstance, ToyDecision> file =
        InstanceFiles.read(file(entry), TOY, Long.MAX_VALUE);
    double sum = 0;
    int last = scope == Scope.SLOT ? firstSlot + 1 : entry.slots();
    for (int t = firstSlot; t < last; t++) {
      for (int u = 0; u < entry.users(); u++) {
        sum += file.instance().load()[t * entry.users() + u] * (1 + server);
      }
    }
    return sum / (last - firstSlot);
  }

  private void best(String... lines) throws IOException {
    Files.write(library.resolve(BestValues.FILE), List.of(lines));
  }

  private Path file(Entry entry) {
    return library.resolve(entry.name() + ".json.gz");
  }

  private static void assertRefused(Path folder, List<Batch> batches, String sentence) {
    assertThatThrownBy(() -> Library.generate(folder, batches, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
  }

  private static Map<String, List<Byte>> bytes(Path folder) throws IOException {
    Map<String, List<Byte>> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.copy(file, out);
        List<Byte> list = new ArrayList<>();
        for (byte b : out.toByteArray()) {
          list.add(b);
        }
        bytes.put(file.getFileName().toString(), list);
      }
    }
    return bytes;
  }
}
