package io.gapstone.instances.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that hashes and counts what is written to it. */
public final class Sha256 extends OutputStream {

  private final MessageDigest digest = digest();
  private long size;

  /** The hash of a file's bytes, in hexadecimal. */
  public static String of(Path file) {
    Sha256 hash = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(hash);
    } catch (IOException e) {
      throw Content.unreadable(file, e);
    }
    return hash.hex();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void write(int b) {
    digest.update((byte) b);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    size += length;
  }

  /** How many bytes were written. */
  public long size() {
    return size;
  }

  /** The hash in hexadecimal; asked once, after the last write. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
