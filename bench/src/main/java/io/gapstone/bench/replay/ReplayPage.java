package io.gapstone.bench.replay;

import io.gapstone.bench.report.HtmlReport;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a replay as one page that needs nothing else. */
public final class ReplayPage {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private ReplayPage() {}

  /** Writes a page; it appears when it is complete. Gives its size in bytes. */
  public static long write(Replay replay, Path file) {
    byte[] page = of(replay).getBytes(StandardCharsets.UTF_8);
    try (NewFile part = NewFile.in(file.toAbsolutePath().getParent())) {
      part.out().write(page);
      part.moveTo(file.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
    return page.length;
  }

  static String of(Replay replay) {
    String title = String.valueOf(replay.data().get("instance"));
    Map<String, String> parts =
        Map.of(
            "title",
            title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
            "css",
            resource("replay.css"),
            "data",
            HtmlReport.json(replay.data()),
            "js",
            resource("replay.js"));
    Matcher places = PLACE.matcher(resource("replay.html"));
    return places.replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String resource(String name) {
    try (InputStream in = ReplayPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
