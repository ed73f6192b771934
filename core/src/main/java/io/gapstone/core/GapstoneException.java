package io.gapstone.core;

/** An error whose message is the sentence that a user reads. */
public class GapstoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GapstoneException(String sentence) {
    super(sentence);
  }

  public GapstoneException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
