package io.gapstone.instances.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads JSON texts in strict UTF-8. */
final class JsonText {

  /** Why a text is no JSON; the message follows a colon. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private JsonText() {}

  /** The text whose opening quote was the last byte taken. */
  static String read(ByteSource in, int longest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int c = in.next(); c != '"'; c = in.next()) {
      if (c == ByteSource.END) {
        throw new java.io.EOFException();
      } else if (c < ' ') {
        throw new Malformed("a text holds a control character");
      } else if (c == '\\') {
        bytes.writeBytes(Character.toString(escaped(in)).getBytes(StandardCharsets.UTF_8));
      } else {
        bytes.write(c);
      }
      if (bytes.size() > longest) {
        throw new Malformed("a text is longer than " + longest + " bytes");
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("a text is not valid UTF-8");
    }
  }

  private static int escaped(ByteSource in) throws IOException {
    int c = in.next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codePoint(in);
      default -> throw new Malformed("a text holds an unknown escape");
    };
  }

  private static int codePoint(ByteSource in) throws IOException {
    int first = hex(in);
    if (!Character.isSurrogate((char) first)) {
      return first;
    }
    if (Character.isHighSurrogate((char) first) && in.next() == '\\' && in.next() == 'u') {
      int second = hex(in);
      if (Character.isLowSurrogate((char) second)) {
        return Character.toCodePoint((char) first, (char) second);
      }
    }
    throw new Malformed("a text holds half a surrogate pair");
  }

  private static int hex(ByteSource in) throws IOException {
    int value = 0;
    for (int k = 0; k < 4; k++) {
      int c = in.next();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw new Malformed("a text holds an incomplete escape");
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
