package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users call is still there: as the last tag of the version has it, or, before there is one,
 * as the reviewed list of it says.
 */
class ApiSinceLastReleaseTest {

  private static final Path LIST =
      Staged.ROOT.resolve("examples/src/test/resources/golden/public-api.txt");

  private static final Pattern TYPE =
      Pattern.compile(
          "(?:final |abstract |sealed |static )*(?:class|record|enum|@?interface) ([\\w.]+).*");

  @Test
  void aReleaseWithTheSameFirstNumbersBreaksNobody(@TempDir Path folder) throws Exception {
    Optional<String> tag = lastTag();
    if (tag.isEmpty()) {
      theReviewedListIsInTheJars();
      return;
    }
    Path sources = Files.createDirectories(folder.resolve("last"));
    Path archive = folder.resolve("last.tar");
    git("archive", "--output=" + archive, tag.get());
    Command.run(sources, Command.thisJdk(), List.of("tar", "-xf", archive.toString()));
    Command.maven(
        sources,
        Command.thisJdk(),
        "-Dmaven.repo.local=" + System.getProperty("maven.local"),
        "-Dmaven.test.skip=true",
        "package");
    List<String> broken = new ArrayList<>();
    for (String artifact : Staged.jars()) {
      Optional<Path> old = jar(sources, artifact);
      if (old.isPresent()) {
        broken.addAll(broken(old.get(), Staged.byThisBuild().file(artifact, ".jar")));
      }
    }
    System.out.println("Breaks since " + tag.get() + ": " + broken);
    // Before 1.0.0 the second number tells of it, after it the first.
    assertTrue(
        broken.isEmpty() || !line(tag.get()).equals(line("v" + Staged.VERSION)),
        () -> {
          return "A new version of " + line(tag.get()) + " breaks its users: " + broken;
        });
  }

  private static void theReviewedListIsInTheJars() throws IOException {
    List<String> types = new ArrayList<>();
    String in = "";
    for (String line : Files.readAllLines(LIST)) {
      Matcher type = TYPE.matcher(line);
      if (line.startsWith("package ")) {
        in = line.substring("package ".length());
      } else if (type.matches()) {
        types.add(in + "." + type.group(1));
      }
    }
    List<String> packed = new ArrayList<>();
    for (String artifact : Staged.jars()) {
      try (ZipFile jar = new ZipFile(Staged.byThisBuild().file(artifact, ".jar").toFile())) {
        jar.stream()
            .map(entry -> entry.getName().replace('/', '.').replace('$', '.'))
            .filter(name -> name.endsWith(".class"))
            .forEach(name -> packed.add(name.replaceAll("\\.class$", "")));
      }
    }
    assertTrue(types.size() > 100, types.size() + " types");
    assertEquals(List.of(), types.stream().filter(type -> !packed.contains(type)).toList());
  }

  /** Returns the part of a version that stays the same while nothing breaks. */
  private static String line(String tag) {
    String[] numbers = tag.substring(1).split("[.-]");
    return numbers[0].equals("0") ? "0." + numbers[1] : numbers[0];
  }

  private static List<String> broken(Path old, Path now) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(options)
            .compare(
                new JApiCmpArchive(old.toFile(), "last"), new JApiCmpArchive(now.toFile(), "this"))
            .stream()
            .filter(type -> !type.getFullyQualifiedName().contains(".internal."))
            .filter(type -> !type.isBinaryCompatible())
            .map(JApiClass::getFullyQualifiedName)
            .collect(Collectors.toList());
  }

  private static Optional<Path> jar(Path sources, String artifact) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.getParent().endsWith("target"))
          .filter(
              file ->
                  file.getFileName().toString().matches(artifact + "-\\d[^-]*(-SNAPSHOT)?\\.jar"))
          .findFirst();
    }
  }

  /** Returns the last tag of a version before this one. */
  private static Optional<String> lastTag() throws Exception {
    if (!Files.exists(Staged.ROOT.resolve(".git"))) {
      return Optional.empty();
    }
    return git("tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname")
        .lines()
        .filter(tag -> !tag.equals("v" + Staged.VERSION))
        .findFirst();
  }

  private static String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return Command.run(Staged.ROOT, Command.thisJdk(), command);
  }
}
