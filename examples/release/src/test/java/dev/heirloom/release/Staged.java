package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A folder in the layout of a Maven repository, with the artifacts of one version.
 *
 * @param folder the folder
 */
record Staged(Path folder) {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  static final String VERSION = System.getProperty("heirloom.version");
  static final Path BUNDLE = Path.of(System.getProperty("heirloom.bundle"));

  private static final Pattern MANAGED =
      Pattern.compile("(?s)<groupId>dev.heirloom</groupId>\\s*<artifactId>(.*?)</artifactId>");

  /** A snapshot's files have the moment of their making in place of its name. */
  private static final Pattern MOMENT = Pattern.compile("\\d{8}\\.\\d{6}-\\d+");

  /** Returns what this build has staged. */
  static Staged byThisBuild() {
    Path folder = Path.of(System.getProperty("heirloom.staged"));
    assertTrue(
        Files.isDirectory(folder.resolve("dev/heirloom")),
        () -> "Nothing is staged at " + folder + ". Run mvn -Prelease clean deploy.");
    return new Staged(folder);
  }

  /** Returns the artifacts with a jar, which are those that the BOM names. */
  static List<String> jars() throws IOException {
    String bom = Files.readString(ROOT.resolve("oscal-io/bom/pom.xml"));
    return MANAGED
        .matcher(bom.substring(bom.indexOf("<dependencyManagement>")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** Returns the files by their names below the folder, which are those of every build. */
  Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.contains("maven-metadata")) {
          files.put(everyBuilds(name), file);
        }
      }
    }
    return files;
  }

  /** Returns a name with the version in place of the moment of a snapshot. */
  static String everyBuilds(String name) {
    return MOMENT.matcher(name).replaceAll(VERSION.replaceAll(".*-(?=SNAPSHOT)", ""));
  }

  /** Returns a file of an artifact; what follows the version in its name tells which. */
  Path file(String artifact, String ending) throws IOException {
    Path file = files().get("dev/heirloom/%s/%s/%1$s-%2$s%s".formatted(artifact, VERSION, ending));
    assertTrue(file != null, () -> artifact + ending + " is not staged");
    return file;
  }

  /** Returns an entry of a jar as text. */
  static String entry(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      assertTrue(entry != null, () -> jar + " has no " + name);
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the first group of a pattern in a text. */
  static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertTrue(matcher.find(), () -> pattern + " in " + text);
    return matcher.group(1);
  }
}
