package io.gapstone.learners.zoo;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Sizes;
import io.gapstone.instances.files.Content;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.train.Algorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of policies, {@code FAMILY/ALGORITHM/PROFILE/policy.json}. */
public final class Zoo {

  /** Names another folder than the one that comes with Gapstone. */
  public static final String ELSEWHERE = "GAPSTONE_ZOO";

  /** Where the shipped ones lie on the class path. */
  private static final String FOLDER = "/zoo";

  private static final Zoo SHIPPED = locate();

  private final Optional<Path> root;

  private Zoo(Optional<Path> root) {
    this.root = root;
  }

  /** The policies in a folder. */
  public static Zoo at(Path root) {
    return new Zoo(Optional.of(root));
  }

  /** The policies that come with Gapstone. */
  public static Zoo shipped() {
    return SHIPPED;
  }

  /** A policy in a zoo. */
  public record Entry(Path folder, PolicyDescription description) {}

  /** An algorithm's policies, by the names of their folders. */
  public List<Entry> entries(String family, String algorithm) {
    List<Entry> entries = new ArrayList<>();
    for (Path folder : folders(family, algorithm)) {
      if (Files.exists(folder.resolve(PolicyFiles.DESCRIPTION))) {
        entries.add(new Entry(folder, PolicyFiles.describe(folder)));
      }
    }
    return entries;
  }

  private List<Path> folders(String family, String algorithm) {
    return root.map(r -> foldersIn(r.resolve(family).resolve(algorithm))).orElse(List.of());
  }

  /** The folders of all policies, readable or not. */
  public List<Path> folders() {
    return root.stream()
        .flatMap(r -> foldersIn(r).stream())
        .flatMap(family -> foldersIn(family).stream())
        .flatMap(algorithm -> foldersIn(algorithm).stream())
        .toList();
  }

  private static List<Path> foldersIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw Content.unreadable(folder, e);
    }
  }

  /** Takes a copy of a trained policy in, over an older one of the same name. */
  public Path put(Path trained, String profile) {
    PolicyFiles.Stored policy = PolicyFiles.read(trained);
    Path place =
        root.orElseThrow()
            .resolve(policy.description().family())
            .resolve(policy.description().algorithm())
            .resolve(profile);
    PolicyFiles.copy(trained, place);
    return place;
  }

  /**
   * The policy for instances of a size: of those that fit, the one trained for the most similar
   * size.
   */
  public Optional<Entry> find(Algorithm<?, ?, ?> algorithm, Sizes asked) {
    return entries(algorithm.family(), algorithm.id()).stream()
        .filter(e -> algorithm.fits(e.description().sizes(), asked))
        .min(Comparator.comparingDouble(e -> distance(e.description().sizes(), asked)));
  }

  /** The policy for a size; where there is none, one sentence says which there are. */
  public Entry require(Algorithm<?, ?, ?> algorithm, Sizes asked) {
    return find(algorithm, asked)
        .orElseThrow(
            () -> {
              List<String> known =
                  entries(algorithm.family(), algorithm.id()).stream()
                      .map(e -> text(e.description().sizes()))
                      .distinct()
                      .toList();
              return new BadInputException(
                  algorithm.id()
                      + " has no policy for "
                      + text(asked)
                      + "; "
                      + (known.isEmpty()
                          ? "there is none of any size"
                          : "there are policies for " + String.join(", ", known))
                      + "; train one with 'gapstone train "
                      + algorithm.id()
                      + " --family "
                      + algorithm.family()
                      + " --users "
                      + asked.users()
                      + " --servers "
                      + asked.servers()
                      + " --slots "
                      + asked.slots()
                      + " --out DIR' and name it with --policy DIR.");
            });
  }

  static String text(Sizes sizes) {
    return sizes.users() + " users and " + sizes.servers() + " servers";
  }

  private static double distance(Sizes a, Sizes b) {
    return 1e6 * (apart(a.users(), b.users()) + apart(a.servers(), b.servers()))
        + apart(a.slots(), b.slots());
  }

  private static double apart(int a, int b) {
    return Math.abs(StrictMath.log((double) a / b));
  }

  private static Zoo locate() {
    String elsewhere = System.getenv(ELSEWHERE);
    if (elsewhere != null) {
      return at(Path.of(elsewhere));
    }
    URL place = Zoo.class.getResource(FOLDER);
    try {
      return new Zoo(place == null ? Optional.empty() : Optional.of(path(place.toURI())));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class loader gave " + place, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the policies in " + place + " cannot be read", e);
    }
  }

  /** A folder among files, or in a jar. */
  static Path path(URI place) throws IOException {
    if (!place.getScheme().equals("jar")) {
      return Path.of(place);
    }
    FileSystem jar;
    try {
      jar = FileSystems.newFileSystem(place, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      jar = FileSystems.getFileSystem(place);
    }
    return jar.getPath(FOLDER);
  }
}
