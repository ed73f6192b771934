package io.gapstone.solvers.child;

import java.io.IOException;

/** Ends a child process with its parent, however that ends. */
public final class ParentWatch {

  private ParentWatch() {}

  /** Watches from now on: the parent holds our standard input open as long as it lives. */
  public static void start() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // As good as its end.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
