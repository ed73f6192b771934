package io.gapstone.bench.campaign;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.Families;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One entry under {@code runs}: every solver on every instance.
 *
 * @param where the line of the suite, for error messages
 * @param instances files and folders; where there are some, nothing is drawn
 * @param settings every combination of the generator's settings
 * @param slots the slots at slot scope; empty for all
 */
record SuiteBlock(
    String where,
    List<String> families,
    List<String> profiles,
    List<Long> seeds,
    List<SortedMap<String, String>> settings,
    List<YamlNode> instances,
    List<SolverChoice> solvers,
    List<Scope> scopes,
    List<Integer> slots,
    Set<String> metrics,
    int repeats,
    Limits limits) {

  static final Set<String> METRICS = Set.of("slot-gap", "horizon-gap", "behaviour", "front");

  private static final List<String> USUAL = List.of("horizon-gap", "slot-gap", "behaviour");

  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "families",
              "profiles",
              "seeds",
              "users",
              "servers",
              "slots",
              "set",
              "instances",
              "solvers",
              "scopes",
              "at",
              "metrics",
              "repeats",
              "limits"));
  private static final int MOST = 1_000_000;

  static SuiteBlock read(YamlNode node, int repeats, Limits limits) {
    Map<String, YamlNode> fields = node.fields("runs", KEYS);
    Sweep sweep = new Sweep();
    for (String size : List.of("users", "servers", "slots")) {
      if (fields.containsKey(size)) {
        sweep.add(size, fields.get(size));
      }
    }
    if (fields.containsKey("set")) {
      sweep.add(fields.get("set"));
    }
    if (!fields.containsKey("solvers")) {
      throw new BadInputException(node.where() + ": the key solvers is missing under runs.");
    }
    return new SuiteBlock(
        node.where(),
        words(fields, "families", Families.all().stream().map(Problem::family).toList(), null),
        words(fields, "profiles", null, List.of("small")),
        fields.containsKey("seeds") ? numbers(fields.get("seeds"), "seeds") : List.of(1L),
        sweep.combinations(),
        fields.containsKey("instances") ? fields.get("instances").items() : List.of(),
        solvers(fields.get("solvers")),
        words(
                fields,
                "scopes",
                Arrays.stream(Scope.values()).map(Scope::id).toList(),
                List.of("horizon"))
            .stream()
            .map(id -> Scope.valueOf(id.toUpperCase(java.util.Locale.ROOT)))
            .toList(),
        fields.containsKey("at")
            ? numbers(fields.get("at"), "at").stream().map(Math::toIntExact).toList()
            : List.of(),
        new TreeSet<>(words(fields, "metrics", new TreeSet<>(METRICS), USUAL)),
        fields.containsKey("repeats")
            ? (int) fields.get("repeats").whole("repeats", 1, 10_000)
            : repeats,
        fields.containsKey("limits") ? limits.with(fields.get("limits")) : limits);
  }

  /** The words of a list; where some are known, all must be among them. */
  private static List<String> words(
      Map<String, YamlNode> fields,
      String key,
      java.util.Collection<String> known,
      List<String> otherwise) {
    if (!fields.containsKey(key)) {
      return otherwise == null ? List.copyOf(known) : otherwise;
    }
    List<String> words = new ArrayList<>();
    for (YamlNode item : fields.get(key).items()) {
      String word = item.text(key);
      if (known != null && !known.contains(word)) {
        throw new BadInputException(
            item.where() + ": " + Choice.unknown("value of " + key, word, known).getMessage());
      }
      words.add(word);
    }
    return words;
  }

  /** Numbers and ranges {@code 1..10}. */
  private static List<Long> numbers(YamlNode node, String key) {
    List<Long> numbers = new ArrayList<>();
    for (YamlNode item : node.items()) {
      String text = item.text(key);
      int dots = text.indexOf("..");
      long first = bound(item, key, dots < 0 ? text : text.substring(0, dots));
      long last = dots < 0 ? first : bound(item, key, text.substring(dots + 2));
      if (last < first || last - first >= MOST || numbers.size() + (last - first) >= MOST) {
        throw new BadInputException(
            item.where()
                + ": "
                + key
                + " is "
                + text
                + "; a range rises and holds at most "
                + MOST
                + " numbers.");
      }
      for (long n = first; n <= last; n++) {
        numbers.add(n);
      }
    }
    return numbers;
  }

  private static long bound(YamlNode item, String key, String text) {
    return new YamlNode(item.where(), text).whole(key, 0, Long.MAX_VALUE / 2);
  }

  private static List<SolverChoice> solvers(YamlNode node) {
    List<SolverChoice> choices = new ArrayList<>();
    for (YamlNode item : node.items()) {
      if (!item.isMapping()) {
        choices.add(new SolverChoice(item.where(), item.text("solvers"), new TreeMap<>()));
        continue;
      }
      Map<String, YamlNode> fields = item.fields("solvers", Set.of("id", "set", "policy"));
      if (!fields.containsKey("id")) {
        throw new BadInputException(item.where() + ": the key id is missing under solvers.");
      }
      Sweep sweep = new Sweep();
      if (fields.containsKey("set")) {
        sweep.add(fields.get("set"));
      }
      if (fields.containsKey(SolverChoice.POLICY)) {
        sweep.add(SolverChoice.POLICY, fields.get(SolverChoice.POLICY));
      }
      for (SortedMap<String, String> settings : sweep.combinations()) {
        choices.add(new SolverChoice(item.where(), fields.get("id").text("id"), settings));
      }
    }
    return choices;
  }
}
