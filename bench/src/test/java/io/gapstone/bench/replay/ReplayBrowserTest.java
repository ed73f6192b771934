package io.gapstone.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser. */
class ReplayBrowserTest {

  private static final Map<String, String> SIZES = Map.of("users", "9", "slots", "6");

  /** Per panel: the solver, and what the page displays with the exact values behind it. */
  private static final String SHOWN =
      """
      [...document.querySelectorAll('figure.panel')].map(f => ({
        solver: f.dataset.solver,
        texts: ['cost', 'so-far', 'moves'].map(c => f.querySelector('data.' + c).textContent),
        values: ['cost', 'so-far', 'moves'].map(c => f.querySelector('data.' + c).value)}))
      """;

  @TempDir static Path temp;

  private static Browser browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    browser = Browser.start(temp);
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String family, List<String> solvers) {
    Path page = temp.resolve(family + ".html");
    ReplayPage.write(Played.of(family, SIZES, solvers, List.of()), page);
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "smra, always-migrate, greedy-fair, movers",
    "dtasm, nearest, da-nearest, migrated",
    "delay-energy, dist, am, moves",
    "lyapunov, nearest, drift-plus-penalty, moves",
    "isma, nearest, local, migrations"
  })
  void whatIsShownIsWhatTheSimulatorPays(String family, String one, String other, String moves)
      throws Exception {
    browser.window(1280, 900, false);
    browser.dark(false);
    Path page = page(family, List.of(one, other));
    browser.open(page, "#slot=0");
    int movesAt =
        2
            + browser
                .value(
                    "JSON.parse(document.getElementById('data').textContent)"
                        + ".components.findIndex(c => c.name === '"
                        + moves
                        + "')")
                .asInt();
    assertThat(movesAt).isGreaterThan(1);
    Picture before = null;
    for (int slot : new int[] {0, 2, 5}) {
      browser.fragment("slot=" + slot);
      assertThat(browser.value("document.getElementById('slot').textContent").asText())
          .isEqualTo("Slot " + slot + " of 0 to 5");
      JsonNode shown = browser.value(SHOWN);
      assertThat(shown).hasSize(2);
      for (JsonNode panel : shown) {
        double[] paid = Played.numbers(family, SIZES, panel.get("solver").asText())[slot];
        double[] expected = {paid[0], paid[1], paid[movesAt]};
        for (int k = 0; k < 3; k++) {
          assertThat(Double.parseDouble(panel.get("values").get(k).asText()))
              .isEqualTo(expected[k]);
          assertThat(displayed(panel.get("texts").get(k).asText()))
              .isCloseTo(
                  expected[k], org.assertj.core.data.Offset.offset(6e-5 * Math.abs(expected[k])));
        }
      }
      Picture picture = browser.picture();
      Files.write(temp.resolve(family + slot + ".png"), picture.png());
      assertThat(picture.colours()).isGreaterThan(50);
      if (before != null) {
        assertThat(picture.differences(before)).isGreaterThan(300);
      }
      before = picture;
    }
    assertThat(browser.complaints()).isEmpty();
  }

  private static double displayed(String text) {
    String[] words = text.split(" ");
    double unit = words.length == 1 ? 1 : Map.of("M", 1e6, "G", 1e9, "T", 1e12).get(words[1]);
    return Double.parseDouble(words[0]) * unit;
  }

  @Test
  void keysPlayStepAndChangeSpeed() throws Exception {
    browser.open(page("smra", List.of("always-migrate")), "");
    assertThat(slot()).isEqualTo("Before slot 0");
    browser.press("ArrowRight", "");
    browser.settle();
    browser.press("ArrowRight", "");
    browser.settle();
    assertThat(slot()).isEqualTo("Slot 1 of 0 to 5");
    browser.press("ArrowLeft", "");
    browser.settle();
    assertThat(slot()).isEqualTo("Slot 0 of 0 to 5");
    assertThat(live()).startsWith("Slot 0 of 0 to 5. always-migrate: this slot ");
    browser.press("End", "");
    assertThat(slot()).isEqualTo("Slot 5 of 0 to 5");
    browser.press("Home", "");
    assertThat(slot()).isEqualTo("Before slot 0");
    for (int k = 0; k < 5; k++) {
      browser.press("+", "+");
    }
    assertThat(text("speed")).isEqualTo("8 slots/s");
    browser.press("-", "-");
    assertThat(text("speed")).isEqualTo("4 slots/s");
    browser.press(" ", " ");
    assertThat(playing()).isEqualTo("Pause");
    browser.await("document.getElementById('slot').textContent !== 'Before slot 0'");
    browser.press(" ", " ");
    assertThat(playing()).isEqualTo("Play");
    browser.press(" ", " ");
    browser.await("document.getElementById('play').getAttribute('aria-label') === 'Play'");
    assertThat(slot()).isEqualTo("Slot 5 of 0 to 5");
  }

  /** With a clock in the test's hand: halfway the picture is neither the old nor the new one. */
  @Test
  void servicesAndUsersMoveSmoothly() throws Exception {
    String clock =
        """
        window.clock = 0;
        performance.now = () => window.clock;
        window.requestAnimationFrame = f => { window.next = f; return 1; };
        window.tick = now => { window.clock = now; const f = window.next; window.next = null; if (f) f(now); };
        """;
    Object id =
        browser
            .call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", clock))
            .get("identifier")
            .asText();
    try {
      Path page = page("smra", List.of("always-migrate"));
      browser.call("Page.navigate", Map.of("url", "about:blank"));
      browser.call("Page.navigate", Map.of("url", page.toUri() + "#slot=1"));
      browser.await("document.documentElement?.dataset.ready === 'yes'");
      Picture start = at(0);
      browser.press("ArrowRight", "");
      Picture early = at(150);
      Picture late = at(300);
      Picture end = at(450);
      assertThat(browser.value("document.documentElement.dataset.settled").asText()).isEqualTo("3");
      Picture after = at(900);
      assertThat(early.differences(start)).isPositive();
      assertThat(early.differences(late)).isPositive();
      assertThat(late.differences(end)).isPositive();
      assertThat(after.differences(end)).isZero();
    } finally {
      browser.call("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
    }
  }

  private static Picture at(int millis) throws IOException {
    browser.value("tick(" + millis + "), 0");
    return browser.picture();
  }

  @Test
  void tablesHoldEveryNumberExactly() throws Exception {
    browser.open(page("dtasm", List.of("nearest")), "#slot=3");
    browser.value("document.querySelectorAll('details').forEach(d => { d.open = true; }), 0");
    browser.await("document.querySelectorAll('#all tbody tr').length === 6");
    double[][] paid = Played.numbers("dtasm", SIZES, "nearest");
    for (int t = 0; t < 6; t++) {
      String row = "document.querySelectorAll('#all tbody tr')[" + t + "].children";
      assertThat(browser.value(row + "[1].textContent").asDouble()).isEqualTo(paid[t][0]);
      assertThat(browser.value(row + "[2].textContent").asDouble()).isEqualTo(paid[t][1]);
    }
    for (int c = 0; c < paid[3].length; c++) {
      String cell = "document.querySelector('#now tbody tr').children[" + (c + 1) + "].textContent";
      assertThat(browser.value(cell).asDouble()).isEqualTo(paid[3][c]);
    }
    assertThat(browser.value("document.querySelectorAll('#serversNow tbody tr').length").asInt())
        .isEqualTo(5);
    assertThat(browser.value("document.querySelector('canvas[role=img]').ariaLabel").asText())
        .startsWith("Map of nearest, slot 3 of 0 to 5: 9 users, 4 servers.");
    assertThat(text("origin")).contains("no positions").contains("delays");
  }

  @Test
  void itFitsPhonesAndDarkRooms() throws Exception {
    Path page = page("isma", List.of("nearest", "stay", "local"));
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      for (int width : new int[] {360, 390, 768, 1440}) {
        browser.window(width, 844, width < 500);
        browser.open(page, "#slot=2");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
            .isLessThanOrEqualTo(width);
        assertThat(
                browser
                    .value(
                        "[...document.querySelectorAll('#controls button')].every(b => {"
                            + "const r = b.getBoundingClientRect();"
                            + "return r.left >= 0 && r.right <= innerWidth && r.bottom <= innerHeight"
                            + " && r.width >= 32 && r.height >= 32; })")
                    .asBoolean())
            .isTrue();
        Picture picture = browser.picture();
        assertThat(picture.brightness()).matches(b -> dark ? b < 0.3 : b > 0.7);
        assertThat(picture.colours()).isGreaterThan(50);
      }
    }
    browser.dark(false);
    browser.window(1280, 900, false);
  }

  @Test
  void nothingIsFetched() throws Exception {
    browser.open(page("smra", List.of("never-migrate")), "");
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            url -> url.startsWith("file:") || url.startsWith("data:") || url.equals("about:blank"));
  }

  private static String slot() {
    return text("slot");
  }

  private static String live() {
    return text("live");
  }

  private static String playing() {
    return browser.value("document.getElementById('play').getAttribute('aria-label')").asText();
  }

  private static String text(String id) {
    return browser.value("document.getElementById('" + id + "').textContent").asText();
  }
}
