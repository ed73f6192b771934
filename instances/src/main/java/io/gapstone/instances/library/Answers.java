package io.gapstone.instances.library;

import io.gapstone.core.Decision;
import io.gapstone.core.Scope;
import io.gapstone.instances.CertificateFiles;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.JsonLines;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.StoredCertificate;
import io.gapstone.instances.StoredSolution;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The best solution and the best proof of each slot of one instance, and of the whole of it: a line
 * each in {@code solutions/NAME.jsonl.gz} and {@code certificates/NAME.jsonl.gz}.
 */
public final class Answers<D extends Decision> {

  private final Path library;
  private final InstanceFile<?, D> file;
  private final SortedMap<Integer, StoredSolution<D>> solutions = new TreeMap<>();
  private final SortedMap<Integer, StoredCertificate> certificates = new TreeMap<>();

  private Answers(Path library, InstanceFile<?, D> file) {
    this.library = library;
    this.file = file;
  }

  /** What is there already; each file may be missing. */
  public static <D extends Decision> Answers<D> read(Path library, InstanceFile<?, D> file) {
    Answers<D> answers = new Answers<>(library, file);
    if (Files.exists(answers.solutionPath())) {
      JsonLines.read(
          answers.solutionPath(),
          SolutionFormats.of(file.files()),
          (solution, where) -> answers.offer(solution));
    }
    if (Files.exists(answers.certificatePath())) {
      JsonLines.read(
          answers.certificatePath(),
          CertificateFiles.format(),
          (certificate, where) -> answers.offer(certificate));
    }
    return answers;
  }

  /** Keeps a feasible solution where it is better than what is there. */
  public void offer(StoredSolution<D> solution) {
    solutions.merge(
        slot(solution.scope(), solution.firstSlot()),
        solution,
        (old, now) -> now.objective() < old.objective() ? now : old);
  }

  /** Keeps a certificate where it proves more than what is there. */
  public void offer(StoredCertificate certificate) {
    certificates.merge(
        slot(certificate.scope(), certificate.firstSlot()),
        certificate,
        (old, now) -> now.bound() > old.bound() ? now : old);
  }

  /** Whether the optimum is known and proven. */
  public boolean closed(Scope scope, int slot) {
    int key = slot(scope, slot);
    return solutions.containsKey(key)
        && certificates.containsKey(key)
        && BestValues.closed(solutions.get(key).objective(), certificates.get(key).bound());
  }

  /** The lines of {@code best.solu}, the whole instance first. */
  public List<BestValues.Line> lines() {
    List<BestValues.Line> lines = new ArrayList<>();
    solutions.forEach(
        (slot, solution) -> {
          Optional<Double> bound =
              Optional.ofNullable(certificates.get(slot)).map(StoredCertificate::bound);
          boolean closed =
              bound.filter(b -> BestValues.closed(solution.objective(), b)).isPresent();
          lines.add(
              line(
                  closed ? BestValues.Kind.OPT : BestValues.Kind.BEST, slot, solution.objective()));
          bound
              .filter(b -> !closed)
              .ifPresent(b -> lines.add(line(BestValues.Kind.BOUND, slot, b)));
        });
    return lines;
  }

  private BestValues.Line line(BestValues.Kind kind, int slot, double value) {
    return new BestValues.Line(kind, file.name(), slot, value);
  }

  /** Writes both files, each in one move. */
  public void write() {
    try {
      Files.createDirectories(solutionPath().getParent());
      Files.createDirectories(certificatePath().getParent());
    } catch (IOException e) {
      throw NewFile.unwritable(library, e);
    }
    FamilyFiles<?, D> files = file.files();
    JsonLines.write(solutionPath(), SolutionFormats.of(files), new ArrayList<>(solutions.values()));
    JsonLines.write(
        certificatePath(), CertificateFiles.format(), new ArrayList<>(certificates.values()));
  }

  private Path solutionPath() {
    return library.resolve(SolutionFolder.NAME).resolve(file.name() + JsonLines.ENDING);
  }

  private Path certificatePath() {
    return library.resolve(ProofFolder.NAME).resolve(file.name() + JsonLines.ENDING);
  }

  private static int slot(Scope scope, int firstSlot) {
    return scope == Scope.SLOT ? firstSlot : BestValues.Line.HORIZON;
  }
}
