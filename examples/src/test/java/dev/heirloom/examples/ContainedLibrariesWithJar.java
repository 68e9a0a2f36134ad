package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The runnable jar keeps what the libraries in it say of themselves: services and licences. */
class ContainedLibrariesWithJar {

  private static final Path JAR = Path.of("target/heirloom.jar");
  private static final String LICENSES = "META-INF/licenses/";
  private static final String SERVICES = "META-INF/services/";
  private static final Pattern ROW = Pattern.compile("(?m)^(\\S+) {2,}(\\S+) +https://\\S+$");
  private static final Pattern CONTAINED =
      Pattern.compile("META-INF/maven/(?!dev\\.heirloom/)[^/]+/([^/]+)/");

  /** Woodstox contains them in packages of its own, under its licence. */
  private static final Set<String> PART_OF_WOODSTOX = Set.of("xsdlib", "isorelax");

  private static String text(JarFile jar, String entry) throws IOException {
    ZipEntry found = jar.getEntry(entry);
    assertTrue(found != null, entry);
    return new String(jar.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Set<String> names(JarFile jar) {
    return jar.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theJarNamesTheLicenceOfEveryLibraryInIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<MatchResult> rows = ROW.matcher(text(jar, LICENSES + "README.txt")).results().toList();
      Set<String> named =
          rows.stream().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
      Set<String> contained =
          names(jar).stream()
              .map(CONTAINED::matcher)
              .filter(match -> match.matches())
              .map(match -> match.group(1))
              .filter(name -> !PART_OF_WOODSTOX.contains(name))
              .collect(Collectors.toCollection(TreeSet::new));

      assertTrue(named.containsAll(contained), () -> contained + " beside " + named);
      for (MatchResult row : rows) {
        boolean ownText =
            names(jar).stream().anyMatch(name -> name.startsWith(LICENSES + row.group(1) + "/M"));
        // Apache's text is that of META-INF/LICENSE, and the readme says where Mozilla's is.
        assertTrue(ownText || Set.of("Apache-2.0", "MPL-2.0").contains(row.group(2)), row.group());
      }
      assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
      assertTrue(text(jar, "META-INF/NOTICE").startsWith("Heirloom\n"));
    }
  }

  @Test
  void theJarOffersEveryServiceOfTheLibrariesInIt() throws IOException {
    List<String> missing = new ArrayList<>();
    int providers = 0;
    try (JarFile all = new JarFile(JAR.toFile())) {
      Set<String> contained = names(all);
      for (String part : classPath()) {
        try (JarFile library = new JarFile(part)) {
          // Tests have libraries beside those of the jar.
          List<String> services =
              names(library).stream()
                  .filter(name -> name.startsWith(SERVICES) && !name.endsWith("/"))
                  .toList();
          for (String service : services) {
            for (String provider : providers(text(library, service))) {
              if (contained.contains(provider.replace('.', '/') + ".class")) {
                providers++;
                if (!contained.contains(service) || !text(all, service).contains(provider)) {
                  missing.add(service + " by " + provider + " of " + part);
                }
              }
            }
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(providers > 8, providers + " providers");
  }

  private static List<String> classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator)).filter(part -> part.endsWith(".jar")).toList();
  }

  private static List<String> providers(String service) {
    return service
        .lines()
        .map(line -> line.replaceAll("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
