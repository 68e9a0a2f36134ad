package dev.heirloom.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in the way of jlink, which links no module whose name is made of its file's. */
class LinkableModulesTest {

  /**
   * Saxon and what it needs, which have no descriptors; they bring the HTML pages and the rules.
   */
  private static final Set<String> OF_SAXON =
      Set.of("net.sf.saxon", "org.xmlresolver.xmlresolver", "org.xmlresolver.xmlresolver_data");

  /** Returns the modules that a module needs and that are automatic. */
  private static Set<String> automatic(String module) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path[] modules =
        Stream.of(path.split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .filter(LinkableModulesTest::isModule)
            .toArray(Path[]::new);
    return Configuration.resolve(
            ModuleFinder.of(modules),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.of(),
            Set.of(module))
        .modules()
        .stream()
        .map(resolved -> resolved.reference().descriptor())
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
  void pagesAndRulesNeedThoseOfSaxonAlone() {
    Set<String> automatic = automatic("dev.heirloom.oscal.io.saxon");

    assertTrue(OF_SAXON.containsAll(automatic), automatic.toString());
  }
}
