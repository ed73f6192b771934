package io.gapstone.bench.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings of which some have several values: every combination. */
final class Sweep {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Reads {@code name: value} and {@code name: [value, ...]}. */
  Sweep add(YamlNode node) {
    node.mapping("set").forEach(this::add);
    return this;
  }

  /** Adds one setting. */
  Sweep add(String name, YamlNode node) {
    values.put(name, node.items().stream().map(item -> item.text(name)).toList());
    return this;
  }

  /** Every combination, the last setting changing fastest. */
  List<SortedMap<String, String>> combinations() {
    List<SortedMap<String, String>> all = new ArrayList<>();
    all.add(new TreeMap<>());
    values.forEach(
        (name, options) -> {
          List<SortedMap<String, String>> wider = new ArrayList<>();
          for (SortedMap<String, String> one : all) {
            for (String option : options) {
              SortedMap<String, String> more = new TreeMap<>(one);
              more.put(name, option);
              wider.add(more);
            }
          }
          all.clear();
          all.addAll(wider);
        });
    return all;
  }
}
