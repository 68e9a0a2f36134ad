package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heirloom.examples.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that cuts a release changes every place that names the version, and no other. */
class CutTest {

  private static final Map<String, String> NOBODY =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Nobody",
          "GIT_AUTHOR_EMAIL", "nobody@example.com",
          "GIT_COMMITTER_NAME", "Nobody",
          "GIT_COMMITTER_EMAIL", "nobody@example.com");

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("project");
  }

  private String read(String file) throws IOException {
    return Files.readString(folder().resolve(file));
  }

  private Shell.Outcome sh(String script) throws IOException, InterruptedException {
    return Shell.run(script, folder(), NOBODY);
  }

  @Test
  void aReleaseIsCutAndWorkGoesOn() throws IOException, InterruptedException {
    Stream<Path> others =
        Stream.of(
                ".ci/cut",
                ".github/CONTRIBUTING.md",
                "README.md",
                "CHANGELOG.md",
                "examples/site/getting-started.md",
                "examples/CI.md")
            .map(ProjectFiles.ROOT::resolve);
    List<Path> poms =
        ProjectFiles.of("pom.xml").stream().map(ProjectFiles.ROOT::relativize).toList();
    for (Path file :
        Stream.concat(others.map(ProjectFiles.ROOT::relativize), poms.stream()).toList()) {
      Files.createDirectories(folder().resolve(file).getParent());
      Files.copy(ProjectFiles.ROOT.resolve(file), folder().resolve(file));
    }
    assertEquals(0, sh("git init -q . && git add . && git commit -qm Before").status());

    Shell.Outcome release = sh(".ci/cut 7.8.9 2031-02-03");

    assertEquals(0, release.status(), release.out());
    for (Path pom : poms) {
      assertTrue(read(pom.toString()).contains("version>7.8.9</"), pom::toString);
    }
    assertTrue(read("pom.xml").contains("outputTimestamp>2031-02-03T00:00:00Z<"));
    assertTrue(read("README.md").contains("heirloom-bom:7.8.9"));
    assertTrue(read("examples/site/getting-started.md").contains("<version>7.8.9</version>"));
    assertTrue(read("examples/CI.md").contains("@v7.8.9`"));
    assertTrue(read("CHANGELOG.md").contains("\n## [Unreleased]\n\n## [7.8.9] - 2031-02-03\n"));
    assertEquals("Release 7.8.9\nv7.8.9\n", sh("git log -1 --format=%s; git tag").out());

    assertEquals(0, sh(".ci/cut 7.9.0-SNAPSHOT 2031-02-04").status());

    for (Path pom : poms) {
      assertFalse(read(pom.toString()).contains("7.8.9"), pom::toString);
    }
    assertTrue(read("examples/CI.md").contains("@v7.8.9`"));
    assertTrue(read("CHANGELOG.md").contains("\n## [Unreleased]\n\n## [7.8.9] - 2031-02-03\n"));
    assertEquals(
        "Begin 7.9.0\n\n", sh("git log -1 --format=%s; git status --porcelain; echo").out());

    assertEquals(1, sh(".ci/cut 7.9 2031-02-04").status());
    assertEquals(1, sh(".ci/cut 7.9.0 tomorrow").status());
    assertEquals(1, sh("echo >> README.md; .ci/cut 7.9.0 2031-02-05").status());
  }
}
