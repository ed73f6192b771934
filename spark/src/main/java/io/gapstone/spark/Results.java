package io.gapstone.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Tells whoever started the driver, a line each, what becomes of the runs. */
final class Results {

  private final PrintStream out;
  private volatile int executors;

  Results(PrintStream out) {
    this.out = out;
  }

  /** How many executors there have been. */
  int executors() {
    return executors;
  }

  void note(String sentence) {
    line("note " + sentence);
  }

  void failed(String reason) {
    line("failed " + reason.replaceAll("\\s+", " "));
  }

  private synchronized void line(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /**
   * Takes each result as its task ends; Spark gives each partition's once, however often it ran.
   */
  final class Handler extends AbstractFunction2<Object, String, BoxedUnit> {
    @Override
    public BoxedUnit apply(Object run, String result) {
      line("finished " + run + " " + result);
      return BoxedUnit.UNIT;
    }
  }

  /** Hears of tasks and executors. */
  final class Listener extends SparkListener {
    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
      if (start.taskInfo().attemptNumber() == 0) {
        line("started " + start.taskInfo().index());
      }
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
      executors++;
      if (!added.executorId().equals("driver")) {
        note(
            "executor "
                + added.executorId()
                + " on "
                + added.executorInfo().executorHost()
                + " takes "
                + added.executorInfo().totalCores()
                + " at a time");
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      note(
          "executor "
              + removed.executorId()
              + " is lost ("
              + removed.reason().lines().findFirst().orElse("no reason")
              + "); what it had begun is begun again elsewhere");
    }
  }
}
