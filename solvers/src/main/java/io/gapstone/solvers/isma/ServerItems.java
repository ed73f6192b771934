package io.gapstone.solvers.isma;

import java.util.Arrays;

/** Users that a server may take, each with the tenths still allowed as bits; bit 0: not taken. */
final class ServerItems {

  /** Everything is allowed. */
  static final int FREE = (1 << SlotOptions.WIDTH) - 1;

  /** Taken, with any tenths. */
  static final int TAKEN = FREE & ~1;

  /** Not taken. */
  static final int LEFT = 1;

  int size;
  int[] user = new int[16];
  int[] allowed = new int[16];

  void clear() {
    size = 0;
  }

  void add(int who, int tenths) {
    if (size == user.length) {
      user = Arrays.copyOf(user, 2 * size);
      allowed = Arrays.copyOf(allowed, 2 * size);
    }
    user[size] = who;
    allowed[size++] = tenths;
  }
}
