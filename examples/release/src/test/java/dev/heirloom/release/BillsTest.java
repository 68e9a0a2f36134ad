package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;
import org.junit.jupiter.api.Test;

/** The bills of materials are valid against CycloneDX's schema, and name what is there. */
class BillsTest {

  private static final Path SHADED = Staged.ROOT.resolve("examples/target/heirloom.jar");

  private static final Pattern CONTAINED =
      Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom.xml");

  /** Woodstox contains them in packages of its own. */
  private static final Set<String> PART_OF_WOODSTOX =
      Set.of("net.java.dev.msv:xsdlib", "com.sun.xml.bind.jaxb:isorelax");

  private static List<String> problems(Parser parser, Path bill) throws Exception {
    return parser.validate(bill.toFile(), Version.VERSION_16).stream()
        .map(problem -> bill + ": " + problem.getMessage())
        .toList();
  }

  @Test
  void everyBillIsValid() throws Exception {
    List<String> problems = new ArrayList<>();
    List<String> artifacts = new ArrayList<>(Staged.jars());
    artifacts.add("heirloom");
    for (String artifact : artifacts) {
      Staged staged = Staged.byThisBuild();
      Path json = staged.file(artifact, "-cyclonedx.json");
      Path xml = staged.file(artifact, "-cyclonedx.xml");
      problems.addAll(problems(new JsonParser(), json));
      problems.addAll(problems(new XmlParser(), xml));
      assertEquals(
          artifact, new JsonParser().parse(json.toFile()).getMetadata().getComponent().getName());
    }
    problems.addAll(problems(new JsonParser(), SHADED.resolveSibling("heirloom.cdx.json")));
    problems.addAll(problems(new XmlParser(), SHADED.resolveSibling("heirloom.cdx.xml")));

    assertEquals(List.of(), problems);
  }

  @Test
  void aBillWithAnUnknownFieldIsNotValid(@org.junit.jupiter.api.io.TempDir Path folder)
      throws Exception {
    Path bill = Staged.byThisBuild().file("oscal-model", "-cyclonedx.json");
    String text = java.nio.file.Files.readString(bill);
    Path wrong =
        java.nio.file.Files.writeString(
            folder.resolve("wrong.json"), text.replace("\"components\"", "\"parts\""));

    assertTrue(!problems(new JsonParser(), wrong).isEmpty());
  }

  @Test
  void theRunnableJarsBillNamesEveryLibraryInItWithItsLicence() throws Exception {
    Bom bill = new JsonParser().parse(SHADED.resolveSibling("heirloom.cdx.json").toFile());
    Set<String> named =
        bill.getComponents().stream()
            .map(part -> part.getGroup() + ":" + part.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    named.add("dev.heirloom:examples");
    Set<String> contained;
    try (ZipFile jar = new ZipFile(SHADED.toFile())) {
      contained =
          jar.stream()
              .map(entry -> CONTAINED.matcher(entry.getName()))
              .filter(match -> match.matches())
              .map(match -> match.group(1) + ":" + match.group(2))
              .filter(name -> !PART_OF_WOODSTOX.contains(name))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    contained.removeAll(named);

    assertEquals(Set.of(), contained);
    for (Component part : bill.getComponents()) {
      assertTrue(
          part.getLicenses() != null && !part.getLicenses().getLicenses().isEmpty(),
          part.getPurl());
    }
  }
}
