package io.gapstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

  @TempDir Path temp;

  @Test
  void aGeneratedInstanceBecomesAPage() throws IOException {
    Path page = temp.resolve("page.html");
    JsonNode object =
        Cli.run(
                "replay --family smra --users 5 --slots 3 --solver greedy-biased:biasSeconds=0.5"
                    + " --solvers never-migrate,myopic --out {} --json",
                page)
            .json();
    assertThat(object.get("bytes").asLong()).isEqualTo(Files.size(page));
    assertThat(object.get("panels")).hasSize(3);
    assertThat(object.at("/panels/0/solver").asText()).isEqualTo("greedy-biased {biasSeconds=0.5}");
    assertThat(Files.readString(page)).contains("default-src 'none'").doesNotContain("{{");
  }

  @Test
  void badInputIsOneSentenceAndLeavesNothing() throws IOException {
    Path page = temp.resolve("page.html");
    refused(Cli.run("replay --out {}", page), "an instance file or --family must be given");
    refused(Cli.run("replay --family smra"), "--out is missing");
    refused(Cli.run("replay --family smro --out {}", page), "Maybe smra?");
    refused(Cli.run("replay --family smra --solver lost --out {}", page), "no solver for smra");
    refused(Cli.run("replay {} --out {}", temp.resolve("none.json"), page), "none.json");
    refused(
        Cli.run("replay --family smra --solver myopic --out {}", temp.resolve("no/page.html")),
        "the folder does not exist");
    refused(Cli.run("replay {}", temp), "it must be a campaign's results");
    try (var files = Files.list(temp)) {
      assertThat(files).isEmpty();
    }
  }

  private static void refused(Cli run, String sentence) {
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(sentence);
  }

  @Test
  void aCampaignGetsPagesThatItsReportLinksTo() throws IOException {
    Path suite =
        Files.writeString(
            temp.resolve("s.yaml"),
            """
            suite: tiny
            limits: {nodes: 200, megabytes: 1024}
            runs:
              - families: [smra, isma]
                users: [5]
                slots: [3]
                seeds: [4]
                solvers: [never-migrate, greedy-fair, nearest, stay]
            """);
    Path folder = temp.resolve("c");
    assertThat(Cli.run("run {} --out {} --workers 1", suite, folder).code()).isZero();
    Path report = folder.resolve("report.html");
    assertThat(Files.readString(report)).contains("\"replays\":[]");
    JsonNode pages = Cli.run("replay {} --json", folder).json().get("pages");
    assertThat(pages).hasSize(2);
    for (String family : new String[] {"smra", "isma"}) {
      assertThat(folder.resolve("replay-" + family + ".html")).exists();
      assertThat(Files.readString(report)).contains("\"address\":\"replay-" + family + ".html\"");
    }
    assertThat(pages.at("/0/panels/0/solver").asText()).isEqualTo("never-migrate");
    assertThat(pages.at("/0/panels/1/solver").asText()).isEqualTo("greedy-fair");
    assertThat(pages.at("/0/panels")).hasSize(3);
    Path elsewhere = Files.createDirectory(temp.resolve("a b"));
    Cli.run("report {} --html {}", folder, elsewhere.resolve("r.html"));
    assertThat(Files.readString(elsewhere.resolve("r.html")))
        .contains("\"address\":\"../c/replay-isma.html\"");
  }
}
