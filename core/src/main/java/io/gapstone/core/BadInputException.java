package io.gapstone.core;

/** Bad usage or bad input: a file, field, option or name that is not what it must be. */
public final class BadInputException extends GapstoneException {

  private static final long serialVersionUID = 1L;

  public BadInputException(String sentence) {
    super(sentence);
  }

  public BadInputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
