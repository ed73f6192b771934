package io.gapstone.core.dtasm;

/**
 * Which applications have a service function running on which edge server at the start of a slot:
 * those of the users hosted there. Users who are about to leave count; users on the cloud do not.
 */
final class ActiveFunctions {

  private final long[] bits;
  private final int applications;

  ActiveFunctions(int servers, int applications) {
    this.bits = new long[(int) (((long) servers * applications >>> 6) + 1)];
    this.applications = applications;
  }

  void add(int server, int application) {
    long bit = (long) server * applications + application;
    bits[(int) (bit >>> 6)] |= 1L << bit;
  }

  boolean active(int server, int application) {
    long bit = (long) server * applications + application;
    return (bits[(int) (bit >>> 6)] >>> bit & 1) != 0;
  }
}
