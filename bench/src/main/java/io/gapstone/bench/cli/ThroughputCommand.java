package io.gapstone.bench.cli;

import io.gapstone.bench.Version;
import io.gapstone.bench.throughput.AgentSpeed;
import io.gapstone.bench.throughput.NetSpeed;
import io.gapstone.bench.throughput.Shape;
import io.gapstone.bench.throughput.ShippedNets;
import io.gapstone.core.BadInputException;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.zoo.Zoo;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast agents and their networks are trained. */
@Command(
    name = "throughput",
    description = {
      "Measure how fast agents and their networks are trained, in each backend.",
      "Steps per second of the zoo's agents, with where the time goes; then gradient steps per",
      "second of the networks that they trained. A second is one that the training thread computed,",
      "whatever else the machine does meanwhile."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone throughput --family lyapunov --profile small",
      "  gapstone throughput --backend dl4j --algorithm td3"
    })
final class ThroughputCommand implements Callable<Integer> {

  @Mixin private Output output;

  @Option(names = "--family", paramLabel = "FAMILY", description = "Only agents of this family.")
  private String family;

  @Option(
      names = "--algorithm",
      paramLabel = "ID",
      description = "Only this agent; may be given several times.")
  private List<String> algorithms = new ArrayList<>();

  @Option(names = "--profile", paramLabel = "P", description = "Only policies of this profile.")
  private String profile;

  @Option(
      names = "--backend",
      paramLabel = "ID",
      description =
          "Measure networks in this backend, and agents if it is the first; may be given several"
              + " times; default: vector, dl4j.")
  private List<String> backends = new ArrayList<>();

  @Option(
      names = "--seconds",
      defaultValue = "1",
      paramLabel = "S",
      description = "Computing time of each measurement, and again to warm up; default: 1.")
  private double seconds;

  @Option(names = "--markdown", description = "Print the tables for a page.")
  private boolean markdown;

  @Override
  public Integer call() {
    if (!(seconds > 0 && seconds <= 3600)) {
      throw new BadInputException(
          "--seconds is " + seconds + "; it must be above 0, at most 3600.");
    }
    List<String> measured =
        backends.isEmpty() ? List.of(Backends.USUAL, "dl4j") : List.copyOf(backends);
    measured.forEach(Backends::byId);
    List<AgentSpeed> agents = new ArrayList<>();
    for (PolicyDescription policy : policies()) {
      output.err().println("gapstone throughput: " + name(policy));
      agents.add(AgentSpeed.of(policy, measured.get(0), seconds));
    }
    List<NetSpeed> nets = new ArrayList<>();
    for (Map.Entry<ShippedNets.Use, Adam> net : ShippedNets.trained(agents).entrySet()) {
      ShippedNets.Use use = net.getKey();
      output.err().println("gapstone throughput: network " + Shape.of(use.spec()));
      nets.add(NetSpeed.of(use.spec(), net.getValue(), use.rows(), measured, 2 * seconds));
    }
    if (output.json) {
      Json.print(output.out(), json(agents, nets));
    } else {
      print(agentTable(agents));
      output.out().println();
      print(netTable(nets, measured));
    }
    return ExitCode.DONE;
  }

  private List<PolicyDescription> policies() {
    List<PolicyDescription> found =
        Zoo.shipped().folders().stream()
            .map(PolicyFiles::describe)
            .filter(p -> family == null || p.family().equals(family))
            .filter(p -> profile == null || p.source().profile().equals(profile))
            .filter(p -> algorithms.isEmpty() || algorithms.contains(p.algorithm()))
            .toList();
    if (found.isEmpty()) {
      throw new BadInputException(
          "no policy of the zoo is of that family, algorithm and profile; 'gapstone zoo list' says"
              + " which there are.");
    }
    return found;
  }

  private static String name(PolicyDescription policy) {
    return policy.family() + " " + policy.algorithm() + " " + policy.source().profile();
  }

  private void print(TextTable table) {
    PrintWriter out = output.out();
    if (markdown) {
      table.printMarkdown(out);
    } else {
      table.print(out);
    }
  }

  private static TextTable agentTable(List<AgentSpeed> agents) {
    List<String> head =
        new ArrayList<>(
            List.of("family", "agent", "profile", "backend", "environment/s", "gradient/s"));
    head.addAll(agents.get(0).shares().keySet());
    TextTable table = new TextTable(head.toArray(String[]::new));
    for (AgentSpeed agent : agents) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  agent.family(),
                  agent.algorithm(),
                  agent.profile(),
                  agent.backend(),
                  rate(agent.environmentSteps()),
                  rate(agent.gradientSteps())));
      agent.shares().values().forEach(share -> row.add(String.format("%.0f %%", 100 * share)));
      table.row(row.toArray(String[]::new));
    }
    return table;
  }

  private static TextTable netTable(List<NetSpeed> nets, List<String> backends) {
    List<String> head = new ArrayList<>(List.of("network", "rows"));
    backends.forEach(backend -> head.add(backend + "/s"));
    if (backends.size() == 2) {
      head.add("ratio");
    }
    TextTable table = new TextTable(head.toArray(String[]::new));
    for (NetSpeed net : nets) {
      List<String> row = new ArrayList<>(List.of(Shape.of(net.spec()), "" + net.rows()));
      backends.forEach(backend -> row.add(rate(net.steps().get(backend))));
      if (backends.size() == 2) {
        double first = net.steps().get(backends.get(0));
        row.add(String.format("%.1f", first / net.steps().get(backends.get(1))));
      }
      table.row(row.toArray(String[]::new));
    }
    return table;
  }

  private static String rate(double perSecond) {
    return perSecond >= 100 ? String.format("%,.0f", perSecond) : String.format("%.3g", perSecond);
  }

  private static Map<String, Object> json(List<AgentSpeed> agents, List<NetSpeed> nets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (AgentSpeed agent : agents) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("family", agent.family());
      row.put("algorithm", agent.algorithm());
      row.put("profile", agent.profile());
      row.put("backend", agent.backend());
      row.put("environmentStepsPerSecond", agent.environmentSteps());
      row.put("gradientStepsPerSecond", agent.gradientSteps());
      row.put("timeShares", agent.shares());
      rows.add(row);
    }
    List<Map<String, Object>> networks = new ArrayList<>();
    for (NetSpeed net : nets) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("network", Shape.of(net.spec()));
      row.put("rows", net.rows());
      row.put("gradientStepsPerSecond", net.steps());
      networks.add(row);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("agents", rows);
    all.put("networks", networks);
    all.put("version", Version.current());
    return all;
  }
}
