package dev.heirloom.examples.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a stranger depends on is complete and has one version. */
class PublishedModulesTest {

  private static final Path ROOT = ProjectFiles.ROOT;

  private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|Laws))`");

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static String version() throws IOException {
    return all(Pattern.compile("<version>(.*?)</version>"), read("pom.xml")).get(0);
  }

  /** Returns the artifact of a module, which stands after that of its parent. */
  private static String artifact(String pom) {
    return all(ARTIFACT, pom.replaceAll("(?s)<parent>.*?</parent>", "")).get(0);
  }

  @Test
  void theBomNamesEveryModuleThatIsPublished() throws IOException {
    Set<String> published = new TreeSet<>();
    String modules = read("pom.xml").replaceAll("(?s)<profiles>.*?</profiles>", "");
    for (String module : all(MODULE, modules)) {
      String pom = read(module + "/pom.xml");
      if (!pom.contains("<maven.deploy.skip>true") && !module.endsWith("bom")) {
        published.add(artifact(pom));
      }
    }
    String bom = read("oscal-io/bom/pom.xml");
    String managed = bom.substring(bom.indexOf("<dependencyManagement>"), bom.indexOf("<build>"));

    assertEquals(published, new TreeSet<>(all(ARTIFACT, managed)));
    assertTrue(published.size() >= 6, published.toString());
    assertTrue(bom.contains("<version>" + version() + "</version>"), version());
  }

  @Test
  void theReadmeAndTheProjectsToCopyNameThisVersion() throws IOException {
    String readme = read("README.md");

    assertTrue(readme.contains("<version>" + version() + "</version>"), version());
    assertTrue(readme.contains("heirloom-bom:" + version()), version());
    String started = read("examples/site/getting-started.md");
    assertTrue(started.contains("<version>" + version() + "</version>"), version());
    assertTrue(started.contains("heirloom-bom:" + version()), version());
    for (String project : List.of("embedding", "mapping-tests", "plan-document", "spark")) {
      String pom = read("examples/" + project + "/pom.xml");
      assertTrue(pom.contains("<heirloom.version>" + version() + "<"), project);
    }
  }

  @Test
  void everyPromiseNamesATestThatExists() throws IOException {
    Set<String> types = ProjectFiles.types();
    List<String> promises =
        read("oscal-io/VERSIONS.md").lines().filter(line -> line.startsWith("| ")).skip(2).toList();

    for (String promise : promises) {
      List<String> tests = all(TEST, promise);
      assertTrue(!tests.isEmpty() && types.containsAll(tests), promise);
    }
    assertTrue(promises.size() >= 10, promises.size() + " promises");
  }
}
