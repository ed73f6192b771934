package io.gapstone.instances.format;

import io.gapstone.core.BadInputException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.ZipException;

/**
 * A JSON stream, token by token, whose every error is one sentence that names file and field.
 *
 * <p>Strict: RFC 8259 in UTF-8 without byte order mark, no comments, no {@code NaN}.
 */
final class JsonInput implements Closeable {

  private static final int READ_AHEAD = 1 << 15;
  private static final int DEEPEST = 20;
  private static final int LONGEST_NAME = 1_000;
  static final int LONGEST_TEXT = 100_000;

  private final String file;
  private final ByteSource in;
  private final NumberReader number;

  /** Bit k is set where the k-th open bracket, from the outermost, opens an object. */
  private int objects;

  private int depth;
  private Token token;
  private String text = "";
  private String field = "";

  JsonInput(String file, InputStream stream) {
    this(file, stream, READ_AHEAD);
  }

  /** Reads at most {@code ahead} bytes at a time. */
  JsonInput(String file, InputStream stream, int ahead) {
    this.file = file;
    this.in = new ByteSource(stream, ahead);
    this.number = new NumberReader(in);
  }

  /** Names the field that following errors are about. */
  void at(String fieldName) {
    field = fieldName;
  }

  String field() {
    return field;
  }

  Token token() {
    return token;
  }

  /** Moves on by one token. */
  Token next() {
    try {
      token = advance();
      return token;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Moves to the last token of the value that the input stands at. */
  void skip() {
    if (token == Token.OBJECT || token == Token.LIST) {
      int outside = depth - 1;
      while (depth > outside) {
        next();
      }
    }
  }

  private Token advance() throws IOException {
    int c = in.nextVisible();
    if (depth == 0) {
      if (token == null && c == 0xef) {
        throw new JsonText.Malformed("a byte order mark or other text stands before the object");
      }
      if (token == null) {
        return value(c);
      }
      if (c != ByteSource.END) {
        throw bad("goes on after its end; it must hold one JSON object");
      }
      return Token.END;
    }
    if (token == Token.NAME) {
      return value(c);
    }
    boolean inObject = (objects >> depth & 1) != 0;
    if (c == (inObject ? '}' : ']')) {
      depth--;
      return inObject ? Token.END_OBJECT : Token.END_LIST;
    }
    if (token != Token.OBJECT && token != Token.LIST) {
      if (c != ',') {
        throw malformed(c, inObject ? "a comma or }" : "a comma or ]");
      }
      c = in.nextVisible();
    }
    return inObject ? name(c) : value(c);
  }

  private Token name(int quote) throws IOException {
    if (quote != '"') {
      throw malformed(quote, "a field's name");
    }
    text = JsonText.read(in, LONGEST_NAME);
    int colon = in.nextVisible();
    if (colon != ':') {
      throw malformed(colon, "a colon");
    }
    return Token.NAME;
  }

  private Token value(int c) throws IOException {
    switch (c) {
      case '{':
        return open(true);
      case '[':
        return open(false);
      case '"':
        text = JsonText.read(in, LONGEST_TEXT);
        return Token.TEXT;
      case 't':
        return word("true", Token.TRUE);
      case 'f':
        return word("false", Token.FALSE);
      case 'n':
        return word("null", Token.NULL);
      default:
        if (c != '-' && (c < '0' || c > '9')) {
          throw malformed(c, "a value");
        }
        if (!number.read()) {
          throw in.reserve(1)
              ? new JsonText.Malformed("a number is malformed or too long")
              : new EOFException();
        }
        return Token.NUMBER;
    }
  }

  private Token open(boolean object) throws IOException {
    if (++depth > DEEPEST) {
      throw new JsonText.Malformed("brackets are nested more than " + DEEPEST + " deep");
    }
    objects = object ? objects | 1 << depth : objects & ~(1 << depth);
    return object ? Token.OBJECT : Token.LIST;
  }

  private Token word(String expected, Token meaning) throws IOException {
    for (int k = 1; k < expected.length(); k++) {
      int c = in.next();
      if (c != expected.charAt(k)) {
        throw malformed(c, "the word " + expected);
      }
    }
    return meaning;
  }

  private static IOException malformed(int c, String expected) {
    if (c == ByteSource.END) {
      return new EOFException();
    }
    String shown = c > ' ' && c < 0x7f ? "'" + (char) c + "'" : "byte " + c;
    return new JsonText.Malformed(shown + " stands where " + expected + " must stand");
  }

  /** The name of the field that the input stands at. */
  String name() {
    return text;
  }

  String text() {
    if (token != Token.TEXT) {
      throw bad(shown() + "; it must be a text");
    }
    return text;
  }

  boolean flag() {
    if (token != Token.TRUE && token != Token.FALSE) {
      throw bad(shown() + "; it must be true or false");
    }
    return token == Token.TRUE;
  }

  /** A whole number; a long that does not fit is an error, too. */
  long whole() {
    OptionalLong whole = token == Token.NUMBER ? number.whole() : OptionalLong.empty();
    if (whole.isEmpty()) {
      throw bad(shown() + "; it must be a whole number of at most 18 digits");
    }
    return whole.getAsLong();
  }

  double number() {
    if (token != Token.NUMBER) {
      throw bad(shown() + "; it must be a number");
    }
    double value = number.value();
    if (Math.abs(value) > Double.MAX_VALUE) {
      throw bad(shown() + "; it must be a finite number");
    }
    return value;
  }

  /** An error about the current field. */
  BadInputException bad(String isWhatAndMustBeWhat) {
    return new BadInputException(subject() + " " + isWhatAndMustBeWhat + ".");
  }

  /** An error of a value that refused what was read. */
  BadInputException bad(IllegalArgumentException refusal) {
    String sentence = printable(refusal.getMessage(), 400);
    return new BadInputException(
        file
            + ": "
            + (field.isEmpty() ? "" : field + ": ")
            + sentence
            + (sentence.endsWith(".") ? "" : "."),
        refusal);
  }

  private String subject() {
    return file + ": " + (field.isEmpty() ? "the file" : printable(field, 120));
  }

  /** "is ..." for what the input stands at. */
  String shown() {
    return switch (token) {
      case OBJECT -> "is an object";
      case LIST -> "is a list";
      case END_LIST, END_OBJECT, END, NAME -> "ends early";
      case NULL -> "is null";
      case TRUE -> "is true";
      case FALSE -> "is false";
      case TEXT -> "is the text '" + printable(text, 40) + "'";
      case NUMBER -> "is " + printable(number.text(), 40);
    };
  }

  /** A text that fits into a sentence: short, and without line breaks. */
  static String printable(String text, int longest) {
    String line = (text == null ? "unknown" : text).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    return line.length() <= longest ? line : line.substring(0, longest - 3) + "...";
  }

  private BadInputException unreadable(IOException e) {
    if (e instanceof EOFException) {
      return new BadInputException(
          subject() + " ends in the middle of its data; it must be complete.", e);
    }
    if (e instanceof ZipException) {
      return new BadInputException(
          subject() + " cannot be read: the gzip data is damaged (" + e.getMessage() + ").", e);
    }
    if (e instanceof JsonText.Malformed) {
      return new BadInputException(
          subject() + " is not valid JSON at " + in.place() + ": " + e.getMessage() + ".", e);
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new BadInputException(subject() + " cannot be read: " + printable(reason, 200) + ".", e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
