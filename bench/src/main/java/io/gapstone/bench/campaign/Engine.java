package io.gapstone.bench.campaign;

import java.nio.file.Path;
import java.util.List;

/**
 * Where runs are executed. Whatever the engine, the same runs give the same results, times aside.
 */
public interface Engine {

  /** For the record: the engine, and where it is. */
  String name();

  /** For the record: how many runs at a time. */
  String workers();

  /**
   * Executes runs, and returns when each has its result.
   *
   * @param folder the campaign's, for logs
   */
  void execute(Path folder, List<RunSpec> runs, Listener listener) throws InterruptedException;

  /** Hears what becomes of the runs, by their places in the list. */
  interface Listener {

    /** Comes from any thread. */
    void started(int run);

    /** Comes from the thread that executes, once for each run. */
    void finished(int run, RunResult result);

    /** One sentence on what the engine does, for the user. */
    void note(String sentence);
  }
}
