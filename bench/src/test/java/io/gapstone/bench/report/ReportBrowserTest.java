package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: it draws, says no errors, and can be sorted and filtered. */
class ReportBrowserTest {

  /** Uses the page as a reader would, and notes what it finds at the body. */
  private static final String TRIAL =
      """
    <script>
    const rows = () => [...document.querySelectorAll('#results tbody tr')];
    const head = name => [...document.querySelectorAll('#results thead button')]
      .find(b => b.textContent === name);
    const column = name => rows().map(tr => tr.children[[...document
      .querySelectorAll('#results thead button')].indexOf(head(name))].textContent);
    const note = (name, value) => { document.body.dataset[name] = value; };
    const parts = [...document.querySelectorAll('#information > .wide tbody tr')]
      .map(tr => [...tr.children].map(td => td.textContent));
    note('parts', parts.map(cells => cells.join(';')).join('|'));
    note('all', rows().length);
    head('runs').click();
    note('up', column('runs').join());
    head('runs').click();
    note('down', column('runs').join());
    const family = document.querySelector('#filters select[name=family]');
    family.value = 'lyapunov';
    family.dispatchEvent(new Event('change'));
    note('families', [...new Set(column('family'))].join());
    note('few', rows().length);
    const text = document.querySelector('#filters input[type=search]');
    text.value = 'neare';
    text.dispatchEvent(new Event('input'));
    note('solvers', [...new Set(column('solver'))].join());
    rows()[0].querySelector('button').click();
    note('command', document.querySelector('tr.details').textContent
      .includes('gapstone solve'));
    </script>
    </body></html>
    """;

  @TempDir static Path temp;

  private static Chromium chromium;
  private static Path page;

  @BeforeAll
  static void write() throws IOException {
    chromium = Chromium.required(temp);
    ReportCampaign campaign = TinyCampaign.run(temp);
    page = temp.resolve("page.html");
    HtmlReport.write(List.of(campaign, campaign), page);
  }

  @Test
  void everySectionIsDrawn() throws IOException, InterruptedException {
    assertThat(chromium.dom(page))
        .contains("data-ready=\"yes\"")
        .contains("<svg")
        .contains(
            "id=\"results\"",
            "id=\"picture\"",
            "id=\"changes\"",
            "id=\"profiles\"",
            "id=\"fronts\"",
            "id=\"information\"",
            "id=\"times\"",
            "id=\"pairs\"",
            "id=\"failures\"",
            "id=\"provenance\"");
  }

  /** Background and text must be there, the one dark and the other light, or the reverse. */
  @Test
  void itIsNotBlankAtAnySizeInLightAndDark() throws IOException, InterruptedException {
    for (boolean dark : new boolean[] {false, true}) {
      for (int[] size : new int[][] {{1280, 1600}, {390, 844}}) {
        BufferedImage picture =
            ImageIO.read(chromium.picture(page, size[0], size[1], dark).toFile());
        Map<Integer, Integer> colours = colours(picture);
        int most =
            colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        assertThat(luminance(most)).as("background").matches(l -> dark ? l < 0.2 : l > 0.8);
        assertThat(colours.entrySet())
            .as("pixels of text")
            .filteredOn(c -> Math.abs(luminance(c.getKey()) - luminance(most)) > 0.5)
            .extracting(Map.Entry::getValue)
            .matches(counts -> counts.stream().mapToInt(c -> c).sum() > picture.getWidth() * 5);
        assertThat(colours).hasSizeGreaterThan(20);
      }
    }
  }

  @Test
  void headersSortAndFiltersFilter() throws IOException, InterruptedException {
    Path tried = temp.resolve("tried.html");
    String whole = Files.readString(page);
    Files.writeString(tried, whole.substring(0, whole.lastIndexOf("</body>")) + TRIAL);
    String dom = chromium.dom(tried);
    int all = Integer.parseInt(noted(dom, "all"));
    List<String> up = List.of(noted(dom, "up").split(","));
    List<String> down = List.of(noted(dom, "down").split(","));
    assertThat(up).hasSize(all).isSorted();
    assertThat(down).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(up).isNotEqualTo(down);
    assertThat(noted(dom, "families")).isEqualTo("lyapunov");
    assertThat(Integer.parseInt(noted(dom, "few"))).isBetween(1, all - 1);
    assertThat(noted(dom, "solvers")).isEqualTo("nearest");
    assertThat(noted(dom, "command")).isEqualTo("true");
    // both campaigns: the agent has a twin, the rule has none
    String[] parts = noted(dom, "parts").split("\\|");
    assertThat(parts).hasSize(4);
    assertThat(parts[0]).startsWith("1;isma-plus;small 8 x 3 x 6;2;").endsWith(";isma-full");
    assertThat(parts[1]).startsWith("1;stay;").contains(" %;;;").endsWith(";");
  }

  private static String noted(String dom, String name) {
    String start = "data-" + name + "=\"";
    int from = dom.indexOf(start);
    assertThat(from).as("the page noted " + name).isPositive();
    return dom.substring(from + start.length(), dom.indexOf('"', from + start.length()));
  }

  private static Map<Integer, Integer> colours(BufferedImage image) {
    Map<Integer, Integer> colours = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    return colours;
  }

  private static double luminance(int rgb) {
    return (0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255)) / 255;
  }
}
