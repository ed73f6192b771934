package io.gapstone.instances.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.gapstone.core.BadInputException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A JSON stream whose every error is one sentence that names file and field. */
final class JsonInput implements Closeable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxNumberLength(100)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;
  private String field = "";

  JsonInput(String file, InputStream in) throws IOException {
    this.file = file;
    try {
      this.parser = FACTORY.createParser(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Names the field that following errors are about. */
  void at(String fieldName) {
    field = fieldName;
  }

  String field() {
    return field;
  }

  JsonToken token() {
    return parser.currentToken();
  }

  JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  String name() throws IOException {
    return parser.currentName();
  }

  String text() {
    if (token() != JsonToken.VALUE_STRING) {
      throw bad(shown() + "; it must be a text");
    }
    try {
      return parser.getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  boolean flag() {
    if (token() != JsonToken.VALUE_TRUE && token() != JsonToken.VALUE_FALSE) {
      throw bad(shown() + "; it must be true or false");
    }
    return token() == JsonToken.VALUE_TRUE;
  }

  /** A whole number; a long that does not fit is an error, too. */
  long whole() {
    if (token() != JsonToken.VALUE_NUMBER_INT) {
      throw bad(shown() + "; it must be a whole number");
    }
    try {
      return parser.getLongValue();
    } catch (IOException e) {
      throw bad(shown() + "; it must be a whole number of at most 18 digits");
    }
  }

  double number() {
    JsonToken token = token();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw bad(shown() + "; it must be a number");
    }
    try {
      double value = parser.getDoubleValue();
      if (Math.abs(value) <= Double.MAX_VALUE) {
        return value;
      }
    } catch (IOException e) {
      // falls through to the one sentence below
    }
    throw bad(shown() + "; it must be a finite number");
  }

  /** An error about the current field. */
  BadInputException bad(String isWhatAndMustBeWhat) {
    return new BadInputException(
        file + ": " + (field.isEmpty() ? "the file" : field) + " " + isWhatAndMustBeWhat + ".");
  }

  /** "is ..." for what the input stands at. */
  String shown() {
    try {
      JsonToken token = token();
      if (token == null) {
        return "ends early";
      }
      return switch (token) {
        case START_OBJECT -> "is an object";
        case START_ARRAY -> "is a list";
        case END_ARRAY, END_OBJECT -> "ends early";
        case VALUE_NULL -> "is null";
        case VALUE_STRING -> "is the text '" + shortened(parser.getText()) + "'";
        default -> "is " + shortened(parser.getText());
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }

  private BadInputException unreadable(IOException e) {
    String where = field.isEmpty() ? "" : " in " + field;
    if (e instanceof EOFException || e.getMessage() == null) {
      return new BadInputException(
          file + " ends in the middle of its data" + where + "; it must be a complete file.", e);
    }
    if (e instanceof ZipException) {
      return new BadInputException(
          file + " is not valid gzip" + where + " (" + e.getMessage() + ").", e);
    }
    if (e instanceof StreamReadException bad) {
      if (bad.getMessage().contains("end-of-input")) {
        return new BadInputException(
            file + " ends in the middle of its data" + where + "; it must be a complete file.", e);
      }
      long line = bad.getLocation() == null ? 0 : bad.getLocation().getLineNr();
      long column = bad.getLocation() == null ? 0 : bad.getLocation().getColumnNr();
      return new BadInputException(
          file
              + " is not valid JSON at line "
              + line
              + ", column "
              + column
              + where
              + " ("
              + shortened(bad.getOriginalMessage())
              + ").",
          e);
    }
    return new BadInputException(file + " cannot be read: " + e.getMessage() + ".", e);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
