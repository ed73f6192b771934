package io.gapstone.solvers.child;

import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Solvers that do what native code does at its worst. */
public abstract class Misbehaving implements LinearSolver {

  private final String id;

  Misbehaving(String id) {
    this.id = id;
  }

  abstract void misbehave(LinearModel model, LinearProgress progress) throws Exception;

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    String reason = "it behaved";
    try {
      misbehave(model, progress);
    } catch (Exception e) {
      reason = "failed: " + e;
    }
    return Claim.of(LinearStatus.ABNORMAL, reason).verified(model, id, start);
  }

  /** Leaves without a word. */
  public static final class Halt extends Misbehaving {
    public Halt() {
      super("test-halt");
    }

    @Override
    void misbehave(LinearModel model, LinearProgress progress) {
      Runtime.getRuntime().halt(42);
    }
  }

  /** Throws. */
  public static final class Throw extends Misbehaving {
    public Throw() {
      super("test-throw");
    }

    @Override
    void misbehave(LinearModel model, LinearProgress progress) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Is killed from outside. */
  public static final class Kill extends Misbehaving {
    public Kill() {
      super("test-kill");
    }

    @Override
    void misbehave(LinearModel model, LinearProgress progress) throws Exception {
      long self = ProcessHandle.current().pid();
      new ProcessBuilder("kill", "-9", Long.toString(self)).start().waitFor();
      Thread.sleep(60_000);
    }
  }

  /** Finds a solution and never returns. */
  public static final class Hang extends Misbehaving {
    public Hang() {
      super("test-hang");
    }

    @Override
    void misbehave(LinearModel model, LinearProgress progress) throws Exception {
      progress.better(new double[] {1, 0, 0}, Double.NEGATIVE_INFINITY);
      Thread.sleep(60_000);
    }
  }

  /** Fills the Java heap. */
  public static final class Heap extends Misbehaving {
    public Heap() {
      super("test-heap");
    }

    @Override
    void misbehave(LinearModel model, LinearProgress progress) {
      List<byte[]> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new byte[1 << 20]);
      }
    }
  }

  /** Takes memory outside the heap, as native code does. */
  public static final class Eat extends Misbehaving {
    public Eat() {
      super("test-eat");
    }

    @Override
    void misbehave(LinearModel model, LinearProgress progress) throws Exception {
      List<ByteBuffer> all = new ArrayList<>();
      while (all.size() < 110) {
        ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
        for (int k = 0; k < block.capacity(); k += 512) {
          block.put(k, (byte) 1);
        }
        all.add(block);
      }
      byte[][] heap = new byte[110][];
      for (int k = 0; k < heap.length; k++) {
        heap[k] = new byte[1 << 20];
      }
      Thread.sleep(60_000);
      all.get(heap[0][0]).put(0, (byte) 2);
    }
  }
}
