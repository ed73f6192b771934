package io.gapstone.bench.latency;

import io.gapstone.bench.Processor;
import io.gapstone.bench.Version;
import java.util.Map;
import java.util.TreeMap;

/** What times depend on. */
public final class Machine {

  private Machine() {}

  /** By name. */
  public static Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    facts.put("version", Version.current());
    facts.put(
        "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("processor", Processor.name());
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return facts;
  }
}
