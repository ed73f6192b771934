package io.gapstone.spark;

import java.io.Serializable;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** A task: its partition is one run. */
final class RunTask extends AbstractFunction2<TaskContext, Iterator<String>, String>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Executor executor;

  RunTask(Executor executor) {
    this.executor = executor;
  }

  @Override
  public String apply(TaskContext context, Iterator<String> runs) {
    return executor.execute(runs.next());
  }
}
