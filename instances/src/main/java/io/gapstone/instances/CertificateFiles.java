package io.gapstone.instances;

import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.files.NewFile;
import io.gapstone.instances.format.Format;
import io.gapstone.instances.format.Range;
import io.gapstone.instances.gzip.GzipOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads and writes certificate files: {@code .json}, or packed where the name ends in {@code .gz}.
 */
public final class CertificateFiles {

  private static final String KIND = "a certificate file (.json or .json.gz)";

  private static final Format<StoredCertificate> FORMAT =
      Format.<StoredCertificate>named("gapstone-certificate", 1, "A proof of a lower bound")
          .text("instance", "name of the instance", StoredCertificate::instance)
          .text(
              "instanceHash",
              "SHA-256 of the instance's canonical JSON, in hexadecimal",
              StoredCertificate::instanceHash)
          .texts("settings", "how the instance is played", StoredCertificate::settings)
          .word(
              "scope",
              "slot or horizon",
              Arrays.stream(Scope.values()).map(Scope::id).toList(),
              s -> s.scope().id())
          .whole(
              "firstSlot",
              "the slot, at slot scope",
              0,
              Integer.MAX_VALUE,
              StoredCertificate::firstSlot)
          .number("bound", "the lower bound that is proven", Range.any(), StoredCertificate::bound)
          .text("kind", "how to read the numbers", s -> s.certificate().kind())
          .numberLists(
              "numbers", "the proof, as the kind defines it", s -> s.certificate().numbers())
          .build(
              v ->
                  new StoredCertificate(
                      v.text("instance"),
                      v.text("instanceHash"),
                      v.texts("settings"),
                      Scope.valueOf(v.text("scope").toUpperCase(Locale.ROOT)),
                      v.size("firstSlot"),
                      v.number("bound"),
                      new Certificate(v.text("kind"), v.numberLists("numbers"))));

  private CertificateFiles() {}

  /** What certificate files look like. */
  public static Format<StoredCertificate> format() {
    return FORMAT;
  }

  public static StoredCertificate read(Path file) {
    try (Content content = Content.open(file, KIND, Content.DEFAULT_LIMIT)) {
      return FORMAT.read(file.toString(), content);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
  }

  /** Writes a certificate in its canonical form. The file appears when it is complete. */
  public static void write(Path file, StoredCertificate certificate) {
    String name = file.getFileName().toString();
    try (NewFile part = NewFile.in(file.toAbsolutePath().getParent())) {
      if (name.endsWith(".gz")) {
        GzipOutput gzip = new GzipOutput(part.out());
        FORMAT.write(certificate, gzip);
        gzip.finish();
      } else {
        FORMAT.write(certificate, part.out());
      }
      part.moveTo(name);
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }
}
