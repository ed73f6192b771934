package io.gapstone.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages in campaigns' folders that play an instance of a family. */
public final class Replays {

  private static final String PREFIX = "replay-";
  private static final String SUFFIX = ".html";

  private Replays() {}

  /** The name of a family's page in a campaign's folder. */
  public static String fileName(String family) {
    return PREFIX + family + SUFFIX;
  }

  /**
   * Links to the pages that are there.
   *
   * @param home the folder of the page that has the links
   */
  static List<Map<String, Object>> links(List<ReportCampaign> campaigns, Path home) {
    List<Map<String, Object>> links = new ArrayList<>();
    for (int c = 0; c < campaigns.size(); c++) {
      Path folder = Path.of(campaigns.get(c).folder());
      for (Path page : pages(folder)) {
        String name = page.getFileName().toString();
        links.add(
            Map.of(
                "campaign",
                c,
                "family",
                name.substring(PREFIX.length(), name.length() - SUFFIX.length()),
                "address",
                address(home, page)));
      }
    }
    return links;
  }

  private static List<Path> pages(Path folder) {
    List<Path> pages = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
        found.forEach(pages::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    pages.sort(null);
    return pages;
  }

  private static String address(Path home, Path page) {
    Path from = home.toAbsolutePath().normalize();
    String path = from.relativize(page.toAbsolutePath().normalize()).toString();
    try {
      return new URI(null, null, path.replace(java.io.File.separatorChar, '/'), null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
