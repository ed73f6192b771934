package io.gapstone.core.random;

/**
 * The generator L64X128Mix of Steele and Vigna (2021): a linear congruential generator beside a
 * xoroshiro, their sum mixed. It gives the numbers of the JDK's {@code L64X128MixRandom}; here it
 * can be seeded again in place, and does not have to be looked up by its name.
 */
final class Lxm {

  private static final long MULTIPLIER = 0xd1342543de82ef95L;
  private static final long SILVER = 0x6a09e667f3bcc909L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long LEA = 0xdaba0b6eb09322e3L;

  private long increment;
  private long congruential;
  private long x0;
  private long x1;

  Lxm(long seed) {
    seed(seed);
  }

  /** As if new. */
  void seed(long seed) {
    long start = seed ^ SILVER;
    increment = mixed(start, 33, 0xff51afd7ed558ccdL, 33, 0xc4ceb9fe1a85ec53L, 33) | 1;
    congruential = 1;
    x0 = stafford(start);
    x1 = stafford(start + GOLDEN);
  }

  long next() {
    long result = mixed(congruential + x0, 32, LEA, 32, LEA, 32);
    congruential = MULTIPLIER * congruential + increment;
    long other = x1 ^ x0;
    x0 = Long.rotateLeft(x0, 24) ^ other ^ other << 16;
    x1 = Long.rotateLeft(other, 37);
    return result;
  }

  private static long stafford(long z) {
    return mixed(z, 30, 0xbf58476d1ce4e5b9L, 27, 0x94d049bb133111ebL, 31);
  }

  private static long mixed(long z, int first, long times, int second, long timesNext, int third) {
    long once = (z ^ z >>> first) * times;
    long twice = (once ^ once >>> second) * timesNext;
    return twice ^ twice >>> third;
  }
}
