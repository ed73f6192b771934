package io.gapstone.instances;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.files.Sha256;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.gzip.GzipOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes instance files.
 *
 * <p>An instance's identity is the SHA-256 of its canonical JSON. A file need not be canonical: its
 * fields may come in any order, with white space. What is compared with the hash in a file's name
 * is first the hash of the unpacked bytes; where they agree, the bytes are taken for canonical.
 * Where they differ, or the name has no hash, the instance is written anew, canonically, and that
 * hash counts.
 */
public final class InstanceFiles {

  private static final int HASH_DIGITS = 12;
  private static final String KIND = "an instance file (.json or .json.gz)";
  private static final Pattern NAME =
      Pattern.compile(".+-u\\d+-e\\d+-t\\d+-s-?\\d+-(?<hash>[0-9a-f]{" + HASH_DIGITS + "})");

  private InstanceFiles() {}

  /**
   * What was written.
   *
   * @param bytes how long the canonical JSON is
   * @param fileBytes how long the file is
   * @param fileSha256 SHA-256 of the file, in hexadecimal
   */
  public record Written(
      String name, String sha256, long bytes, long fileBytes, String fileSha256) {}

  /** Reads an instance of any family, of at most {@link Content#DEFAULT_LIMIT} bytes. */
  public static InstanceFile<?, ?> read(Path file) {
    return read(file, Content.DEFAULT_LIMIT);
  }

  /**
   * Reads an instance of any family.
   *
   * @param limit how many bytes the file may hold, unpacked
   */
  public static InstanceFile<?, ?> read(Path file, long limit) {
    String id;
    try (Content content = Content.open(file, KIND, limit)) {
      id = Format.idIn(file.toString(), content);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
    for (FamilyFiles<?, ?> files : Catalogue.all()) {
      if (files.instanceFormat().id().equals(id)) {
        return read(file, files, limit);
      }
    }
    List<String> known = Catalogue.all().stream().map(f -> f.instanceFormat().id()).toList();
    throw new BadInputException(
        file + ": format is '" + id + "'; it must be one of " + String.join(", ", known) + ".");
  }

  /** Reads an instance of a known family. */
  public static <I extends Instance, D extends Decision> InstanceFile<I, D> read(
      Path file, FamilyFiles<I, D> files, long limit) {
    try (Content content = Content.open(file, KIND, limit)) {
      I instance = files.instanceFormat().read(file.toString(), content);
      String name = name(file);
      Optional<String> claimed = claimedHash(name);
      String hash = content.sha256();
      if (claimed.isEmpty() || !hash.startsWith(claimed.get())) {
        hash = sha256(files.instanceFormat(), instance);
      }
      if (claimed.isPresent() && !hash.startsWith(claimed.get())) {
        throw new BadInputException(
            file
                + ": its content has SHA-256 "
                + hash.substring(0, HASH_DIGITS)
                + "..., its name says "
                + claimed.get()
                + "; they must agree.");
      }
      return new InstanceFile<>(name, hash, files, instance);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  /**
   * Writes an instance, packed, to a file in this folder, named after it. The file appears when it
   * is complete.
   */
  public static <I extends Instance> Written write(
      Path folder, FamilyFiles<I, ?> files, I instance) {
    try (NewFile file = NewFile.in(folder)) {
      Written written = pack(files, instance, file.out());
      file.moveTo(written.name() + ".json.gz");
      return written;
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  /** What {@link #write} would write. */
  public static <I extends Instance> Written measure(FamilyFiles<I, ?> files, I instance) {
    try {
      return pack(files, instance, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written to a file", e);
    }
  }

  private static <I extends Instance> Written pack(
      FamilyFiles<I, ?> files, I instance, OutputStream out) throws IOException {
    Sha256 json = new Sha256();
    Sha256 packed = new Sha256();
    GzipOutput gzip = new GzipOutput(new Fork(packed, out));
    files.instanceFormat().write(instance, new Fork(json, gzip));
    gzip.finish();
    String hash = json.hex();
    String name = name(files.family(), instance, hash);
    return new Written(name, hash, json.size(), packed.size(), packed.hex());
  }

  /** SHA-256 of the canonical JSON, in hexadecimal. */
  public static <I extends Instance> String sha256(Format<I> format, I instance) {
    Sha256 hash = new Sha256();
    try {
      format.write(instance, hash);
    } catch (IOException e) {
      throw new UncheckedIOException("hashing writes to memory", e);
    }
    return hash.hex();
  }

  /** {@code FAMILY-PROFILE-uU-eE-tT-sSEED-HASH12}. */
  static String name(String family, Instance instance, String sha256) {
    return family
        + "-"
        + instance.origin().profile()
        + "-u"
        + instance.users()
        + "-e"
        + instance.servers()
        + "-t"
        + instance.slots()
        + "-s"
        + instance.origin().seed()
        + "-"
        + sha256.substring(0, HASH_DIGITS);
  }

  /** The file's name without folder and ending. */
  static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.json(\\.gz)?$", "");
  }

  private static Optional<String> claimedHash(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group("hash")) : Optional.empty();
  }

  /** Writes everything twice. */
  private static final class Fork extends OutputStream {
    private final Sha256 first;
    private final OutputStream second;

    Fork(Sha256 first, OutputStream second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(int b) throws IOException {
      first.write(b);
      second.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      first.write(bytes, offset, length);
      second.write(bytes, offset, length);
    }
  }
}
