package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gapstone.bench.campaign.Campaign;
import io.gapstone.bench.campaign.CampaignProgress;
import io.gapstone.bench.campaign.RunResult;
import io.gapstone.bench.campaign.RunSpec;
import io.gapstone.bench.campaign.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** One small campaign, reported in every way. */
class ReportTest {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("gapstone.chromium", "/usr/bin/chromium"));

  private static final String SUITE =
      """
      suite: tiny
      about: a text with </script><!-- in it
      limits: {nodes: 500, megabytes: 1024}
      runs:
        - families: [smra, lyapunov]
          seeds: [1, 2]
          solvers: [never-migrate, greedy-fair, nearest]
        - families: [delay-energy]
          scopes: [slot]
          metrics: [front]
          solvers: [exact]
      """;

  @TempDir static Path temp;

  private static List<ReportCampaign> campaigns;

  @BeforeAll
  static void run() throws IOException {
    Path folder = temp.resolve("c");
    Path file = Files.writeString(temp.resolve("tiny.yaml"), SUITE);
    Suite suite = Suite.of(file.toString(), Map.of());
    Campaign.run(suite, folder, false, 2, "gapstone run tiny.yaml", new Silent());
    campaigns = CampaignReader.read(List.of(folder));
  }

  @Test
  void thePageHoldsEverythingAndLoadsNothing() throws IOException {
    String page = HtmlReport.page(campaigns);
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
  void csvHasOneLineForEachLineOfTheTable() throws IOException {
    Path file = temp.resolve("t.csv");
    ReportCsv.write(campaigns, file);
    List<String> lines = Files.readAllLines(file);
    int expected = ((List<?>) ReportData.of(campaigns).get("lines")).size();
    assertThat(lines).hasSize(expected + 1);
    assertThat(lines.get(0)).startsWith("campaign,family,profile").endsWith("timeCommonRuns");
  }

  static boolean chromium() {
    return Files.isExecutable(CHROMIUM);
  }

  @Test
  @EnabledIf("chromium")
  void aBrowserDrawsIt() throws IOException, InterruptedException {
    Path page = temp.resolve("page.html");
    HtmlReport.write(List.of(campaigns.get(0), campaigns.get(0)), page);
    Path dom = temp.resolve("dom.html");
    browse(dom, "--window-size=1280,1600", "--dump-dom", page.toUri().toString());
    String drawn = Files.readString(dom);
    assertThat(drawn).contains("data-ready=\"yes\"").contains("Pareto front").contains("<svg");
    Path picture = temp.resolve("page.png");
    for (String size : List.of("1280,1600", "390,844")) {
      Files.deleteIfExists(picture);
      browse(
          temp.resolve("out.txt"),
          "--window-size=" + size,
          "--screenshot=" + picture,
          page.toUri().toString());
      assertThat(colours(picture)).isGreaterThan(20);
    }
  }

  private static void browse(Path out, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--virtual-time-budget=10000",
                "--user-data-dir=" + Files.createTempDirectory(temp, "profile")));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("the browser did not end");
    }
    assertThat(process.exitValue()).isZero();
  }

  /** How many different colours the picture has; a blank one has one. */
  private static int colours(Path picture) throws IOException {
    var image = ImageIO.read(picture.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours.size();
  }

  private static JsonNode data(String page) throws IOException {
    String start = "id=\"data\">";
    int from = page.indexOf(start) + start.length();
    return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static final class Silent implements CampaignProgress {
    @Override
    public void begin(int runs, int finished) {}

    @Override
    public void started(RunSpec spec) {}

    @Override
    public void finished(RunSpec spec, RunResult result) {}

    @Override
    public void end() {}
  }
}
