package io.gapstone.jmh;

import io.gapstone.jmh.decision.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts JMH. Where nobody says which decisions are measured, it is those of every solver at every
 * size, learned ones as far as the zoo has policies.
 */
public final class Main {

  private Main() {}

  /** Takes JMH's options; {@code -h} lists them. */
  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(complete(args).toArray(String[]::new));
  }

  static List<String> complete(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    if (all.stream().noneMatch(arg -> arg.startsWith(Tasks.PARAMETER + "="))) {
      all.addAll(List.of("-p", Tasks.PARAMETER + "=" + String.join(",", Tasks.all())));
    }
    return all;
  }
}
