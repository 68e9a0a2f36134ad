package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is staged is complete, as Maven Central asks for it. */
class StagedFilesTest {

  private static final List<String> ENDINGS =
      List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml", ".pom");

  /** What Maven Central asks of every POM, parents included. */
  private static final List<String> ASKED =
      List.of("name", "description", "url", "licenses", "developers", "scm");

  private static final String PARENT = "heirloom";
  private static final String BOM = "heirloom-bom";

  @Test
  void everyPublishedModuleHasItsJarsItsBillsAndItsPom() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String artifact : Staged.jars()) {
      ENDINGS.forEach(ending -> expected.add(artifact + ending));
    }
    expected.add(PARENT + ".pom");
    expected.add(PARENT + "-cyclonedx.json");
    expected.add(PARENT + "-cyclonedx.xml");
    expected.add(BOM + ".pom");
    Set<String> staged =
        Staged.byThisBuild().files().keySet().stream()
            .filter(name -> !name.matches(".*\\.(md5|sha1|sha256|sha512|asc)"))
            .map(name -> name.replaceAll(".*/", "").replace("-" + Staged.VERSION, ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(expected, staged);
  }

  @Test
  void everyFileHasItsChecksumsAndWithAKeyItsSignature() throws IOException {
    Set<String> names = Staged.byThisBuild().files().keySet();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (name.matches(".*\\.(jar|pom|json|xml)")) {
        List<String> beside = new ArrayList<>(List.of(".md5", ".sha1"));
        if (System.getenv("MAVEN_GPG_KEY") != null) {
          beside.add(".asc");
        }
        beside.stream().filter(b -> !names.contains(name + b)).forEach(b -> missing.add(name + b));
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyPomSaysWhatMavenCentralAsks() throws Exception {
    Staged staged = Staged.byThisBuild();
    Element parent = pom(staged.file(PARENT, ".pom"));
    List<String> poms = new ArrayList<>(Staged.jars());
    poms.addAll(List.of(PARENT, BOM));
    List<String> missing = new ArrayList<>();
    for (String artifact : poms) {
      Element pom = pom(staged.file(artifact, ".pom"));
      for (String asked : ASKED) {
        boolean own = has(pom, asked);
        boolean inherited =
            has(pom, "parent")
                && !Set.of("name", "description").contains(asked)
                && has(parent, asked);
        if (!own && !inherited) {
          missing.add(artifact + ": " + asked);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyJarHasTheLicenceAndTheNotice() throws IOException {
    for (String artifact : Staged.jars()) {
      for (String ending : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
        Path jar = Staged.byThisBuild().file(artifact, ending);
        for (String name : List.of("LICENSE", "NOTICE")) {
          assertEquals(
              Files.readString(Staged.ROOT.resolve(".mvn/licence/META-INF/" + name)),
              Staged.entry(jar, "META-INF/" + name));
        }
      }
    }
  }

  /** A stable module is not to depend on names that its users' builds make of file names. */
  @Test
  void everyPublishedJarNamesItsModule() throws IOException {
    for (String artifact : Staged.jars()) {
      Path jar = Staged.byThisBuild().file(artifact, ".jar");
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        assertTrue(
            zip.getEntry("module-info.class") != null
                || Staged.entry(jar, "META-INF/MANIFEST.MF").contains("Automatic-Module-Name"),
            artifact);
      }
    }
  }

  @Test
  void javadocLinksToTheOtherModules() throws IOException {
    Path jar = Staged.byThisBuild().file("oscal-io", "-javadoc.jar");
    String page = Staged.entry(jar, "dev.heirloom.oscal.io/dev/heirloom/oscal/io/OscalReader.html");

    assertTrue(
        page.matches("(?s).*href=\"https://[^\"]*oscal-model[^\"]*/OscalDocument.html\".*"), page);
  }

  @Test
  void theBundleHasTheStagedFilesAndNothingElse() throws IOException {
    Set<String> bundled;
    try (ZipFile zip = new ZipFile(Staged.BUNDLE.toFile())) {
      bundled =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .map(ZipEntry::getName)
              .map(Staged::everyBuilds)
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(Staged.byThisBuild().files().keySet(), bundled);
  }

  private static Element pom(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static boolean has(Element pom, String name) {
    for (Node child = pom.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name) && !child.getTextContent().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
