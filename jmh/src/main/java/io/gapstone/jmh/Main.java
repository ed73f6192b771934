package io.gapstone.jmh;

import io.gapstone.jmh.decision.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts JMH. Where nobody says how long, each benchmark has one process, three seconds to warm up
 * and three that count: JMH's own five processes of a hundred seconds each would take days. Where
 * nobody says which decisions are measured, it is those of every solver at every size, learned ones
 * as far as the zoo has policies.
 */
public final class Main {

  /** JMH's options and what we take for them. */
  private static final Map<String, String> USUAL =
      new TreeMap<>(Map.of("-f", "1", "-wi", "3", "-w", "1", "-i", "3", "-r", "1"));

  private Main() {}

  /** Takes JMH's options; {@code -h} lists them. */
  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(complete(args).toArray(String[]::new));
  }

  static List<String> complete(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    USUAL.forEach(
        (option, value) -> {
          if (!all.contains(option)) {
            all.addAll(List.of(option, value));
          }
        });
    if (all.stream().noneMatch(arg -> arg.startsWith(Tasks.PARAMETER + "="))) {
      all.addAll(List.of("-p", Tasks.PARAMETER + "=" + String.join(",", Tasks.all())));
    }
    return all;
  }
}
