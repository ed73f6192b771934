package io.gapstone.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long frames take while 200 users in 50 slots play, four solvers side by side. Time from frame
 * to frame is what a viewer sees; a browser without a window and graphics hardware draws with the
 * processor.
 */
class ReplayFramesIT {

  /** Plays at two slots a second until enough frames are noted. */
  private static final String PLAY =
      """
      new Promise(done => {
        const play = document.getElementById('play');
        document.getElementById('faster').click();
        play.click();
        setTimeout(() => { play.click(); done(0); }, 8000);
      })
      """;

  @TempDir Path temp;

  @Test
  void framesAreShort() throws Exception {
    Map<String, String> sizes = Map.of("users", "200", "slots", "50", "vmsPerServer", "70");
    Path page = temp.resolve("large.html");
    long bytes =
        ReplayPage.write(
            Played.of(
                "delay-energy", sizes, List.of("stay", "dist", "foresight-rule", "am"), List.of()),
            page);
    try (Browser browser = Browser.start(temp)) {
      browser.window(1440, 900, false);
      browser.open(page, "");
      browser.press("f", "f");
      browser.value(PLAY);
      JsonNode noted = browser.value("({...document.getElementById('frames').dataset})");
      double draw = noted.get("draw").asDouble();
      double frame = noted.get("frame").asDouble();
      System.out.printf(
          Locale.ROOT,
          "200 users x 50 slots x 4 solvers, %d kB: median %.2f ms to draw, %.1f ms from frame to"
              + " frame%n",
          bytes / 1000,
          draw,
          frame);
      assertThat(draw).isPositive().isLessThan(100);
      assertThat(frame).isPositive().isLessThan(500);
    }
  }
}
