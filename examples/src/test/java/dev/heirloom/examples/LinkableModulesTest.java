package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in the way of jlink, which links no module whose name is made of its file's. */
class LinkableModulesTest {

  /**
   * Returns the automatic modules that a module needs, itself or by others. What those need nobody
   * knows: with one of them the JDK takes all there are.
   */
  private static Set<String> automatic(String module) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path[] modules =
        Stream.of(path.split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .filter(LinkableModulesTest::isModule)
            .toArray(Path[]::new);
    Map<String, ModuleDescriptor> resolved =
        Configuration.resolve(
                ModuleFinder.of(modules),
                List.of(ModuleLayer.boot().configuration()),
                ModuleFinder.of(),
                Set.of(module))
            .modules()
            .stream()
            .map(found -> found.reference().descriptor())
            .collect(Collectors.toMap(ModuleDescriptor::name, found -> found));
    return resolved.values().stream()
        .filter(found -> !found.isAutomatic())
        .flatMap(found -> found.requires().stream())
        .map(required -> resolved.get(required.name()))
        .filter(Objects::nonNull)
        .filter(ModuleDescriptor::isAutomatic)
        .map(ModuleDescriptor::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isModule(Path path) {
    try {
      return !ModuleFinder.of(path).findAll().isEmpty();
    } catch (FindException e) {
      return false;
    }
  }

  @Test
  void readingAndDeterminingNeedNoAutomaticModule() {
    assertEquals(Set.of(), automatic("dev.heirloom.oscal.io"));
    assertEquals(Set.of(), automatic("dev.heirloom.oscal.io.jackson"));
  }

  @Test
  void writingWorkbooksNeedsTheHelperOfFastexcelWhichIsOne() {
    assertEquals(Set.of("opczip"), automatic("org.dhatim.fastexcel"));
  }

  @Test
  void pagesAndRulesNeedSaxonWhichIsOne() {
    assertEquals(Set.of("net.sf.saxon"), automatic("dev.heirloom.oscal.io.saxon"));
  }
}
