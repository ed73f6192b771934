package io.gapstone.bench.cli;

import io.gapstone.bench.Version;
import io.gapstone.bench.evaluate.EvaluationRequest;
import io.gapstone.bench.evaluate.InformationPrice;
import io.gapstone.bench.evaluate.Standing;
import io.gapstone.bench.train.SeedRanges;
import io.gapstone.core.Families;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an evaluation found, as text, as Markdown or as JSON. */
record StandingsReport(EvaluationRequest request, List<Standing> standings) {

  /** For machines. */
  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("family", request.family());
    object.put("profile", request.profile());
    object.put("firstSeed", SeedRanges.TEST);
    object.put("instances", request.count());
    object.put("measured", request.component().orElse("objective"));
    object.put("objective", meaning());
    object.put("rows", standings.stream().map(StandingsReport::row).toList());
    List<InformationPrice> prices = InformationPrice.of(request.family(), standings);
    if (!prices.isEmpty()) {
      object.put("information", prices.stream().map(InformationPrice::object).toList());
    }
    object.put("version", Version.current());
    return object;
  }

  private static Map<String, Object> row(Standing s) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("solver", s.name());
    row.put("learned", s.learned());
    row.put("seeds", s.seeds());
    row.put("objective", s.objective());
    row.put("objectivePerSeed", s.perSeed());
    row.put("worst", s.worst());
    row.put("interquartileMean", s.interquartile().estimate());
    row.put("low", s.interquartile().low());
    row.put("high", s.interquartile().high());
    row.put("slotGap", s.slotGap());
    row.put("certifiedBound", s.bound());
    row.put("horizonGap", s.horizonGap());
    row.put("moves", s.moves());
    row.put("flips", s.flips());
    row.put("stateDependence", s.stateDependence());
    row.put("frozenObjective", s.frozen());
    row.put("nearestRule", s.nearestRule());
    row.put("apartFromNearestRule", s.apartFromNearest());
    row.put("apart", s.apart());
    row.put("componentsPerSlot", s.components());
    row.put("violations", s.violations());
    return row;
  }

  /** For people. */
  void print(PrintWriter out, boolean markdown) {
    TextTable table =
        new TextTable(
            "solver",
            "seeds",
            request.component().orElse("objective"),
            "worst",
            "IQM",
            "slot gap",
            "bound",
            "gap to bound",
            "moves",
            "flips",
            "state",
            "frozen",
            "like");
    for (Standing s : standings) {
      table.row(
          s.name(),
          s.learned() ? Integer.toString(s.seeds()) : "",
          number(s.objective()),
          number(s.worst()),
          String.format(
              "%s [%s, %s]",
              number(s.interquartile().estimate()),
              number(s.interquartile().low()),
              number(s.interquartile().high())),
          s.slotGap().map(StandingsReport::percent).orElse(""),
          s.bound().map(StandingsReport::number).orElse(""),
          s.horizonGap().map(StandingsReport::percent).orElse(""),
          percent(s.moves()),
          percent(s.flips()),
          percent(s.stateDependence()),
          number(s.frozen()),
          s.nearestRule().map(r -> r + " " + percent(s.apartFromNearest().orElse(0.0))).orElse(""));
    }
    show(table.withoutEmptyColumns(), out, markdown);
    out.println();
    List<String> names = new ArrayList<>(List.of("per slot"));
    names.addAll(standings.get(0).components().keySet());
    names.add("violations");
    TextTable components = new TextTable(names.toArray(String[]::new));
    for (Standing s : standings) {
      List<String> cells = new ArrayList<>(List.of(s.name()));
      s.components().values().forEach(v -> cells.add(number(v)));
      cells.add(Integer.toString(s.violations()));
      components.row(cells.toArray(String[]::new));
    }
    show(components, out, markdown);
    out.println();
    for (InformationPrice price : InformationPrice.of(request.family(), standings)) {
      out.println(price.sentence());
      out.println();
    }
    out.printf(
        "%s: %s; %d instances of profile %s, seeds from %d.%n",
        request.component().orElse("objective"),
        meaning(),
        request.count(),
        request.profile(),
        SeedRanges.TEST);
  }

  private String meaning() {
    return request
        .component()
        .map(name -> "sum over users, per slot")
        .orElseGet(() -> Families.byId(request.family()).objectiveMeaning());
  }

  private static void show(TextTable table, PrintWriter out, boolean markdown) {
    if (markdown) {
      table.printMarkdown(out);
    } else {
      table.print(out);
    }
  }

  private static String number(double value) {
    return String.format("%.5g", value);
  }

  private static String percent(double share) {
    return String.format("%.1f %%", 100 * share);
  }
}
