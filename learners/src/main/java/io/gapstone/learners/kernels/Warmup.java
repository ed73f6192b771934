package io.gapstone.learners.kernels;

import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/**
 * Gets loops on the Vector API compiled, beside the work. Until the compiler has had them they make
 * an object per operation and are many times slower than plain loops; after that they are faster.
 * So work begins with plain loops, and where there is much of it, a thread runs all loops on
 * numbers of its own until those on the Vector API win. Clocks decide when loops change, never what
 * they compute: both give the same bits.
 */
final class Warmup {

  /** Work that is worth a thread: about a second of plain loops. */
  private static final long MUCH = 10_000_000_000L;

  /** Between rounds, for the compiler, which has threads of its own. */
  private static final long REST_MILLIS = 20;

  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final int WINS = 5;

  private static final int ROWS = 9;
  private static final int INNER = 70;
  private static final int COLUMNS = 210;

  private static volatile boolean done;
  private static boolean begun;
  private static long work;

  private final float[] a = new float[ROWS * INNER];
  private final float[] b = new float[INNER * COLUMNS];
  private final float[] c = new float[INNER * COLUMNS];
  private final float[] d = new float[INNER * COLUMNS];
  private final float[] e = new float[INNER * COLUMNS];

  private Warmup() {}

  /** Whether the loops on the Vector API are fast by now. */
  static boolean done() {
    return done;
  }

  /** Counts multiplications, and begins where they have become many. */
  static synchronized void count(long multiplications) {
    work += multiplications;
    if (work > MUCH && !begun) {
      begun = true;
      Thread thread = new Thread(new Warmup()::run, "warm-up of vector loops");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The same at once, in this thread, for whoever wants to know what networks cost later on. */
  static void now() {
    new Warmup().run();
  }

  private void run() {
    try {
      compete(new PlainKernels(), MachineKernels.vector().orElseThrow());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void compete(Kernels plain, Kernels vector) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_NANOS;
    int wins = 0;
    while (wins < WINS && System.nanoTime() < end) {
      long byVector = nanos(vector);
      wins = byVector < nanos(plain) ? wins + 1 : 0;
      Thread.sleep(REST_MILLIS);
    }
    done = wins == WINS;
  }

  private long nanos(Kernels kernels) {
    long begin = System.nanoTime();
    for (int k = 0; k < 10; k++) {
      exercise(kernels);
    }
    return System.nanoTime() - begin;
  }

  /** Every loop, with and without columns to spare. */
  private void exercise(Kernels kernels) {
    for (int k = 0; k < a.length; k++) {
      a[k] = k % 3 - 1;
    }
    Arrays.fill(b, 0.01f);
    for (int columns : new int[] {COLUMNS, 64, 33, 12}) {
      Kernels.Packed packed = kernels.room(INNER, columns);
      kernels.pack(INNER, columns, b, 0, columns, packed);
      kernels.addProduct(ROWS, INNER, columns, a, 0, INNER, packed, c, 0, columns);
      kernels.packTransposed(INNER, columns, b, 0, INNER, packed);
      kernels.addProduct(1, INNER, columns, a, 0, INNER, packed, c, 0, columns);
      kernels.addTransposedProduct(INNER, ROWS, columns, a, 0, INNER, b, 0, columns, c, 0, columns);
      kernels.addRows(ROWS, columns, b, 0, columns, c, 0);
      Kernels.Packed halves = kernels.packHalves(INNER, columns, b);
      kernels.addRow(INNER, columns, a, 0, halves, c, 0);
      Kernels.Packed layer = kernels.packLayer(INNER, columns, b, b);
      for (Activation activation : Activation.values()) {
        boolean sparse = activation == Activation.RELU;
        kernels.layer(INNER, columns, a, 0, sparse, layer, activation, c, 0);
      }
    }
    for (Activation activation : Activation.values()) {
      kernels.activate(activation, a, 0, 100);
      kernels.slope(activation, a, b, d, 100);
    }
    kernels.softmax(20, 8, a, 0, d, 0);
    kernels.squares(b, b.length);
    kernels.approach(d, b, 0.1f);
    Arrays.fill(c, 0.01f);
    Arrays.fill(d, 0);
    Arrays.fill(e, 0.01f);
    kernels.adam(b, c, d, e, 1, 0.9f, 0.999f, 0.001f, 1, 1e-8f);
  }
}
