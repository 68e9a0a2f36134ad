package dev.heirloom.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What GraalVM's native image has to keep of each module, for records are taken apart and put
 * together by their components: the file in the jar names every record, every enum, and every class
 * that says how Jackson writes one. {@code -Dheirloom.accept=true} writes the files anew.
 */
class NativeImageTest {

  private static void keepsAll(String module) throws IOException {
    Path classes = Staged.ROOT.resolve(module).resolve("target");
    String reflective =
        ClassPath.from(NativeImageTest.class.getClassLoader()).getAllClasses().stream()
            .filter(type -> type.getName().startsWith("dev.heirloom."))
            .<Class<?>>map(ClassPath.ClassInfo::load)
            .filter(type -> place(type).startsWith(classes))
            .filter(type -> type.isRecord() || type.isEnum() || namesForJackson(type))
            .map(Class::getName)
            .sorted()
            .map(
                name ->
                    "    {\"type\": \"%s\", \"allDeclaredConstructors\": true,".formatted(name)
                        + " \"allDeclaredMethods\": true, \"allDeclaredFields\": true}")
            .collect(Collectors.joining(",\n"));
    String metadata =
        "{\n  \"reflection\": [\n"
            + reflective
            + "\n  ],\n  \"resources\": ["
            + resources(Staged.ROOT.resolve(module).resolve("src/main/resources"))
            + "]\n}\n";
    Path file =
        Staged.ROOT
            .resolve(module)
            .resolve("src/main/resources/META-INF/native-image/dev.heirloom")
            .resolve(module)
            .resolve("reachability-metadata.json");
    if (Boolean.getBoolean("heirloom.accept")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, metadata);
    }
    assertTrue(Files.exists(file), file + " is missing");
    assertEquals(Files.readString(file), metadata, module);
    assertTrue(metadata.lines().count() > 100, module);
  }

  private static String resources(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(
                name -> !name.startsWith("META-INF/") || name.startsWith("META-INF/heirloom.dev/"))
            .forEach(names::add);
      }
    }
    return names.stream()
        .map(name -> "\n    {\"glob\": \"" + name + "\"}")
        .collect(Collectors.joining(",", "", names.isEmpty() ? "" : "\n  "));
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean namesForJackson(Class<?> type) {
    List<AnnotatedElement> parts = new ArrayList<>(List.of(type.getDeclaredMethods()));
    parts.addAll(List.of(type.getDeclaredFields()));
    parts.addAll(List.of(type.getDeclaredConstructors()));
    parts.add(type);
    return parts.stream()
        .flatMap(part -> Stream.of(part.getAnnotations()))
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation.getName().startsWith("com.fasterxml."));
  }

  @Test
  void theModelsMetadataNamesItsRecordsAndEnums() throws IOException {
    keepsAll("oscal-model");
  }

  @Test
  void theCoresMetadataNamesItsRecordsAndEnums() throws IOException {
    keepsAll("inheritance-core");
  }

  @Test
  void theReadersMetadataNamesItsRecordsEnumsAndFiles() throws IOException {
    keepsAll("oscal-io");
  }
}
