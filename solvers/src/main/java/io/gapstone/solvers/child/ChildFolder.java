package io.gapstone.solvers.child;

import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.ModelStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder through which parent and child talk: {@code model}, {@code best} (the best solution so
 * far), {@code result}, {@code log} (standard error). The child's temporary files lie in it too, so
 * that nothing outlives a kill. Files appear whole or not at all.
 */
record ChildFolder(Path path) {

  static ChildFolder create() throws IOException {
    return new ChildFolder(Files.createTempDirectory("gapstone-child"));
  }

  Path log() {
    return path.resolve("log");
  }

  void writeModel(LinearModel model) throws IOException {
    try (DataOutputStream out = out(path.resolve("model"))) {
      ModelStream.write(model, out);
    }
  }

  LinearModel readModel() throws IOException {
    try (DataInputStream in = in(path.resolve("model"))) {
      return ModelStream.readModel(in);
    }
  }

  void writeBest(Claim claim) throws IOException {
    write("best", claim);
  }

  void writeResult(Claim claim) throws IOException {
    write("result", claim);
  }

  Optional<Claim> best() {
    return read("best");
  }

  Optional<Claim> result() {
    return read("result");
  }

  /** When the best solution so far was written; 0 before there is one. */
  long bestVersion() {
    try {
      return Files.getLastModifiedTime(path.resolve("best")).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** The last line of the child's standard error that says something, or nothing. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log(), java.nio.charset.StandardCharsets.ISO_8859_1);
      return lines.stream()
          .filter(line -> !line.isBlank())
          .reduce((first, second) -> second)
          .map(line -> " It said: " + line.strip())
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  void delete() {
    try (var files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary folder left behind harms nobody.
    }
  }

  private void write(String name, Claim claim) throws IOException {
    Path part = path.resolve(name + ".part");
    try (DataOutputStream out = out(part)) {
      ModelStream.write(claim, out);
    }
    Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private Optional<Claim> read(String name) {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in = in(file)) {
      return Optional.of(ModelStream.readClaim(in));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static DataOutputStream out(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  private static DataInputStream in(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }
}
