package io.gapstone.bench.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A worker process: reads one run per line, writes one result per line. It ends with its parent,
 * which holds its standard input open.
 */
public final class WorkerMain {

  private WorkerMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    // Native libraries and others may print; results have standard output to themselves.
    PrintStream results = System.out;
    System.setOut(System.err);
    BufferedReader specs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = specs.readLine(); line != null; line = specs.readLine()) {
      RunResult result = RunTask.execute(CampaignJson.read(line, RunSpec.class));
      results.write((CampaignJson.write(result) + "\n").getBytes(StandardCharsets.UTF_8));
      results.flush();
    }
    // Native threads that hang must not keep a finished worker.
    Runtime.getRuntime().halt(0);
  }
}
