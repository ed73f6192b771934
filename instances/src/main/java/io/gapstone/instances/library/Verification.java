package io.gapstone.instances.library;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.Generator;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.Sha256;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run over a library; every defect becomes one sentence, and the run goes on. */
final class Verification {

  private static final Set<String> BESIDE =
      Set.of(Manifest.FILE, BestValues.FILE, SolutionFolder.NAME, ProofFolder.NAME, "README.md");

  /** Profiles of instances that no generator has drawn. */
  private static final Set<String> NOT_DRAWN = Set.of("imported", "handmade");

  private final Path folder;
  private final List<String> defects = new ArrayList<>();
  private int instances;
  private int regenerated;

  Verification(Path folder) {
    this.folder = folder;
  }

  LibraryReport run() {
    Manifest manifest = Manifest.read(folder);
    Set<String> present = present();
    Set<String> listed = new HashSet<>();
    SolutionFolder solutions = SolutionFolder.of(folder, defects);
    ProofFolder proofs = ProofFolder.of(folder, defects);
    for (Entry entry : manifest.instances()) {
      String file = entry.name() + ".json.gz";
      if (!listed.add(file)) {
        defects.add("manifest.json lists " + entry.name() + " twice.");
      } else if (!present.contains(file)) {
        defects.add("manifest.json lists " + file + ", which is not there.");
      } else {
        reporting(() -> verify(entry, folder.resolve(file), manifest, solutions, proofs));
      }
    }
    for (String file : present) {
      if (!listed.contains(file) && !BESIDE.contains(file)) {
        defects.add(file + " is there, but manifest.json does not list it.");
      }
    }
    int values = solutions.verifyRest();
    proofs.verifyRest();
    return new LibraryReport(
        instances, regenerated, solutions.replayed(), proofs.verified(), values, defects);
  }

  private Set<String> present() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw Content.unreadable(folder, e);
    }
  }

  private void verify(
      Entry entry, Path path, Manifest manifest, SolutionFolder solutions, ProofFolder proofs) {
    FamilyFiles<?, ?> files = Catalogue.of(entry.family());
    verify(entry, path, manifest, solutions, proofs, files);
  }

  private <I extends Instance, D extends Decision> void verify(
      Entry entry,
      Path path,
      Manifest manifest,
      SolutionFolder solutions,
      ProofFolder proofs,
      FamilyFiles<I, D> files) {
    InstanceFile<I, D> file = InstanceFiles.read(path, files, Content.DEFAULT_LIMIT);
    instances++;
    InstanceFiles.Written canonical = InstanceFiles.measure(files, file.instance());
    compare(path, entry, Entry.of(file, canonical));
    String packed = Sha256.of(path);
    if (!packed.equals(canonical.fileSha256())) {
      defects.add(path + " is not packed as Gapstone packs it, though its content may be right.");
    }
    regenerate(path, file, manifest, canonical);
    Problem<I, ?, ?, ?> problem = problem(files);
    solutions.verify(file, problem, proofs.proven(file, problem));
  }

  /** A family registers its problem and its files with the same types. */
  @SuppressWarnings("unchecked")
  private static <I extends Instance> Problem<I, ?, ?, ?> problem(FamilyFiles<I, ?> files) {
    return (Problem<I, ?, ?, ?>) Families.byId(files.family());
  }

  private void compare(Path path, Entry stated, Entry found) {
    for (RecordComponent component : Entry.class.getRecordComponents()) {
      Object says = value(component, stated);
      Object is = value(component, found);
      if (!says.equals(is)) {
        defects.add(
            path
                + ": manifest.json says "
                + component.getName()
                + " is "
                + says
                + "; it is "
                + is
                + ".");
      }
    }
  }

  private static Object value(RecordComponent component, Entry entry) {
    try {
      return component.getAccessor().invoke(entry);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private <I extends Instance> void regenerate(
      Path path, InstanceFile<I, ?> file, Manifest manifest, InstanceFiles.Written canonical) {
    Origin origin = file.instance().origin();
    Generator<I> generator = file.files().generator();
    Double stated = manifest.generators().get(file.files().family());
    if (stated == null || stated != origin.generatorVersion()) {
      defects.add(
          path
              + " was drawn by generator version "
              + origin.generatorVersion()
              + "; manifest.json says "
              + stated
              + ".");
      return;
    }
    if (origin.generatorVersion() != generator.version() || NOT_DRAWN.contains(origin.profile())) {
      return;
    }
    if (!generator.profiles().containsKey(origin.profile())) {
      throw Choice.unknown("profile", origin.profile(), generator.profiles().keySet());
    }
    Parameters parameters = Parameters.of("generator", generator.parameters(), origin.parameters());
    I again = generator.draw(origin, parameters);
    if (InstanceFiles.sha256(file.files().instanceFormat(), again).equals(canonical.sha256())) {
      regenerated++;
    } else {
      defects.add(path + " is not what its profile, seed and parameters generate.");
    }
  }

  private void reporting(Runnable step) {
    try {
      step.run();
    } catch (BadInputException e) {
      defects.add(e.getMessage());
    }
  }
}
