package io.gapstone.bench.cli;

/** What the command returns to the shell. */
final class ExitCode {

  static final int DONE = 0;
  static final int CHECK_FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int NOTHING_IN_TIME = 3;

  private ExitCode() {}
}
