package io.gapstone.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.gapstone.instances.files.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes one page with all that it needs inside, plots and their library included. */
public final class HtmlReport {

  /** The file's name in a campaign's folder. */
  public static final String FILE = "report.html";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).build();
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String ECHARTS = "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

  private HtmlReport() {}

  /** Writes the report of these campaigns. */
  public static void write(List<ReportCampaign> campaigns, Path file) {
    writeText(file, page(campaigns, file.toAbsolutePath().getParent()));
  }

  /** Writes a text beside the file first, then moves it. */
  public static void writeText(Path file, String text) {
    try (NewFile part = NewFile.in(file.toAbsolutePath().getParent())) {
      part.out().write(text.getBytes(StandardCharsets.UTF_8));
      part.moveTo(file.getFileName().toString());
    } catch (IOException e) {
      throw NewFile.unwritable(file, e);
    }
  }

  /**
   * The page.
   *
   * @param home the folder that it is for
   */
  static String page(List<ReportCampaign> campaigns, Path home) {
    Map<String, Object> data = ReportData.of(campaigns);
    data.put("replays", Replays.links(campaigns, home));
    String title =
        campaigns.stream().map(ReportCampaign::suite).distinct().collect(Collectors.joining(", "));
    String library = "/META-INF/resources/webjars/echarts/" + echartsVersion() + "/";
    Map<String, String> parts =
        Map.of(
            "title", escaped(title),
            "css", resource("report.css"),
            "notice", escaped(resource(library + "NOTICE").strip()),
            "echarts", resource(library + "dist/echarts.min.js"),
            "data", json(data),
            "js", resource("report.js"));
    Matcher places = PLACE.matcher(resource("report.html"));
    return places.replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  /** JSON that can stand in a script element: no text in it can end the element. */
  public static String json(Object data) {
    try {
      return MAPPER.writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String echartsVersion() {
    Properties properties = new Properties();
    try (InputStream in = HtmlReport.class.getResourceAsStream(ECHARTS)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
