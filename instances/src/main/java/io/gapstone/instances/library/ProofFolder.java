package io.gapstone.instances.library;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.State;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.instances.CertificateFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.JsonLines;
import io.gapstone.instances.StoredCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The certificates that lie beside a library, each put to its verifier.
 *
 * <p>They are {@code NAME.ANY.json}, {@code .json.gz}, or many in one {@code NAME.jsonl.gz}.
 */
final class ProofFolder {

  /** The folder's name. */
  static final String NAME = "certificates";

  private final List<Path> files;
  private final List<String> defects;
  private int verified;

  private ProofFolder(List<Path> files, List<String> defects) {
    this.files = files;
    this.defects = defects;
  }

  /** Lists what is there; the folder may be missing. */
  static ProofFolder of(Path library, List<String> defects) {
    return new ProofFolder(list(library.resolve(NAME)), defects);
  }

  /** The files of a folder, in order; none where the folder is missing. */
  static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.sorted().toList());
    } catch (IOException e) {
      throw io.gapstone.instances.files.Content.unreadable(folder, e);
    }
  }

  /** How many certificates were put to a verifier. */
  int verified() {
    return verified;
  }

  /** The best bound that is proven of an instance, by what {@link BestValues.Line#key} calls it. */
  <I extends Instance, S extends State> Map<String, Double> proven(
      InstanceFile<I, ?> file, Problem<I, S, ?, ?> problem) {
    Map<String, Double> proven = new TreeMap<>();
    for (Path path : List.copyOf(files)) {
      String name = path.getFileName().toString();
      if (name.startsWith(file.name() + ".")) {
        files.remove(path);
        try {
          read(path, (stored, where) -> verify(stored, where, file, problem, proven));
        } catch (BadInputException e) {
          defects.add(e.getMessage());
        }
      }
    }
    return proven;
  }

  private static void read(Path path, BiConsumer<StoredCertificate, String> each) {
    if (path.getFileName().toString().endsWith(JsonLines.ENDING)) {
      JsonLines.read(path, CertificateFiles.format(), each);
    } else {
      each.accept(CertificateFiles.read(path), path.toString());
    }
  }

  private <I extends Instance, S extends State> void verify(
      StoredCertificate stored,
      String where,
      InstanceFile<I, ?> file,
      Problem<I, S, ?, ?> problem,
      Map<String, Double> proven) {
    verified++;
    try {
      if (!stored.instanceHash().equals(file.sha256())) {
        throw new BadInputException("instanceHash is not the hash of " + file.name() + ".");
      }
      I played = problem.played(file.instance(), stored.settings());
      double bound =
          Verifiers.provenBound(
              problem, played, stored.scope(), stored.firstSlot(), stored.certificate());
      if (!Tolerance.atMost(stored.bound(), bound)) {
        throw new BadInputException(
            "it proves " + bound + ", less than its bound " + stored.bound() + ".");
      }
      int slot = stored.scope() == Scope.SLOT ? stored.firstSlot() : BestValues.Line.HORIZON;
      proven.merge(BestValues.Line.key(file.name(), slot), bound, Math::max);
    } catch (BadInputException e) {
      defects.add(where + ": " + e.getMessage());
    }
  }

  /** Reports what belongs to no instance. */
  void verifyRest() {
    for (Path path : files) {
      defects.add(path + " belongs to no instance of the library that could be read.");
    }
  }
}
