package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small campaign, reported in every way. */
class ReportTest {

  @TempDir static Path temp;

  private static List<ReportCampaign> campaigns;

  @BeforeAll
  static void run() throws IOException {
    campaigns = List.of(TinyCampaign.run(temp));
  }

  @Test
  void thePageHoldsEverythingAndLoadsNothing() throws IOException {
    String page = HtmlReport.page(campaigns, temp);
    assertThat(page).contains("Apache ECharts").contains("default-src 'none'");
    assertThat(page.replaceAll("(?s)<script>.*?</script>", ""))
        .doesNotContain("{{")
        .doesNotContainPattern("(src|srcset)=|<link|@import|url\\(");
    assertThat(page.split("</script>", -1)).hasSize(4);
    JsonNode data = data(page);
    assertThat(data.at("/campaigns/0/about").asText()).isEqualTo("a text with </script><!-- in it");
    assertThat(data.get("lines")).isNotEmpty();
    assertThat(data.get("fronts").get(0).at("/value/ratio").asDouble()).isEqualTo(1);
    Set<String> ids = new HashSet<>();
    data.get("runs").forEach(run -> ids.add(run.get("id").asText()));
    for (JsonNode line : data.get("lines")) {
      assertThat(line.get("ids")).isNotEmpty().allMatch(id -> ids.contains(id.asText()));
    }
    for (JsonNode run : data.get("runs")) {
      assertThat(run.get("command").asText())
          .startsWith("gapstone generate --family ")
          .contains(run.get("instance").asText() + ".json.gz --solver ")
          .contains(" --seed " + run.get("seed").asText());
    }
  }

  @Test
  void tablesOfLatexAreWhole() {
    String tex = LatexReport.document(campaigns);
    for (String environment :
        List.of("document", "table", "tabular", "figure", "tikzpicture", "semilogxaxis")) {
      assertThat(count(tex, "\\begin{" + environment + "}"))
          .isPositive()
          .isEqualTo(count(tex, "\\end{" + environment + "}"));
    }
    assertThat(tex.lines().filter(line -> line.endsWith(" \\\\") && !line.contains("Solver &")))
        .isNotEmpty()
        .allMatch(line -> count(line, " & ") == 6);
    assertThat(LatexReport.escaped("a_b {x=50%}")).isEqualTo("a\\_b \\{x=50\\%\\}");
  }

  @Test
  void latexCompiles() throws IOException, InterruptedException {
    List<String> compiler = latex();
    assumeFalse(compiler.isEmpty(), "Neither pdflatex nor tectonic is on the path.");
    Path folder = Files.createDirectories(temp.resolve("tex"));
    LatexReport.write(List.of(campaigns.get(0), campaigns.get(0)), folder.resolve("paper.tex"));
    List<String> command = new ArrayList<>(compiler);
    command.add("paper.tex");
    Path log = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(folder.resolve("paper.pdf")).isNotEmptyFile();
  }

  private static List<String> latex() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, "pdflatex"))) {
        return List.of("pdflatex", "-interaction=nonstopmode", "-halt-on-error");
      }
      if (Files.isExecutable(Path.of(folder, "tectonic"))) {
        return List.of("tectonic");
      }
    }
    return List.of();
  }

  @Test
  void csvHasOneLineForEachLineOfTheTable() throws IOException {
    Path file = temp.resolve("t.csv");
    ReportCsv.write(campaigns, file);
    List<String> lines = Files.readAllLines(file);
    int expected = ((List<?>) ReportData.of(campaigns).get("lines")).size();
    assertThat(lines).hasSize(expected + 1);
    assertThat(lines.get(0)).startsWith("campaign,family,profile").endsWith("timedDecisions");
  }

  private static JsonNode data(String page) throws IOException {
    String start = "id=\"data\">";
    int from = page.indexOf(start) + start.length();
    return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
