package io.gapstone.bench.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Worker processes on this machine.
 *
 * @param count how many
 */
public record LocalEngine(int count) implements Engine {

  @Override
  public String name() {
    return "local";
  }

  @Override
  public String workers() {
    return Integer.toString(count);
  }

  @Override
  public void execute(Path folder, List<RunSpec> runs, Listener listener)
      throws InterruptedException {
    int workers = Math.min(count, Math.max(1, runs.size()));
    BlockingQueue<Finished> results = new LinkedBlockingQueue<>(2 * workers);
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      Path log = folder.resolve("worker-" + (w + 1) + ".log");
      Thread thread = new Thread(() -> work(runs, next, results, log, listener), "worker-" + w);
      threads.add(thread);
      thread.start();
    }
    try {
      for (int k = 0; k < runs.size(); k++) {
        Finished result = results.take();
        listener.finished(result.run, result.result);
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static void work(
      List<RunSpec> runs,
      AtomicInteger next,
      BlockingQueue<Finished> results,
      Path log,
      Listener listener) {
    WorkerProcess process = null;
    try {
      for (int k = next.getAndIncrement(); k < runs.size(); k = next.getAndIncrement()) {
        RunSpec spec = runs.get(k);
        if (process == null || process.megabytes() != spec.megabytes()) {
          if (process != null) {
            process.close();
          }
          process = new WorkerProcess(spec.megabytes(), WorkerProcess.GRACE_SECONDS, log);
        }
        listener.started(k);
        results.put(new Finished(k, process.execute(spec)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (process != null) {
        process.close();
      }
    }
  }

  private record Finished(int run, RunResult result) {}
}
