package io.gapstone.bench.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A worker process: reads one run per line, writes one line when its instance is loaded, and one
 * with its result. It ends with its parent, which holds its standard input open.
 */
public final class WorkerMain {

  /** Begins a line about the instance, which comes before the result. */
  static final String LOADED = "loaded ";

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
      RunSpec spec = CampaignJson.read(line, RunSpec.class);
      RunResult result =
          RunTask.execute(spec, facts -> send(results, LOADED + CampaignJson.write(facts)));
      send(results, CampaignJson.write(result));
    }
    // Native threads that hang must not keep a finished worker.
    Runtime.getRuntime().halt(0);
  }

  private static void send(PrintStream results, String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    results.write(bytes, 0, bytes.length);
    results.flush();
  }
}
