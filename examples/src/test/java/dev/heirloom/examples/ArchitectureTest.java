package dev.heirloom.examples;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The four floors of the house: an arrow only ever points down. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heirloom");

  @Test
  void the_rules_saw_the_classes_of_every_floor() {
    Map<String, Integer> atLeast =
        Map.of(
            "dev.heirloom.oscal.model", 100,
            "dev.heirloom.inheritance", 100,
            "dev.heirloom.inheritance.testkit", 5,
            "dev.heirloom.oscal.io", 50,
            "dev.heirloom.examples", 20);

    atLeast.forEach(
        (floor, least) -> {
          long seen = CLASSES.stream().filter(c -> c.getPackageName().startsWith(floor)).count();
          assertTrue(seen >= least, floor + " has " + seen + " classes, expected " + least);
        });
  }

  @Test
  void floors_depend_only_on_those_below() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy("dev.heirloom.oscal.model..")
        .layer("core")
        .definedBy(
            JavaClass.Predicates.resideInAPackage("dev.heirloom.inheritance..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackage(
                        "dev.heirloom.inheritance.testkit..")))
        .layer("testkit")
        .definedBy("dev.heirloom.inheritance.testkit..")
        .layer("io")
        .definedBy("dev.heirloom.oscal.io..")
        .layer("examples")
        .definedBy("dev.heirloom.examples..")
        .whereLayer("examples")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("io")
        .mayOnlyBeAccessedByLayers("examples")
        .whereLayer("testkit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("core")
        .mayOnlyBeAccessedByLayers("testkit", "io", "examples")
        .check(CLASSES);
  }

  @Test
  void the_model_and_the_core_touch_no_file_no_network_no_clock_and_no_chance() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.heirloom.oscal.model..", "dev.heirloom.inheritance..")
        .and()
        .resideOutsideOfPackage("dev.heirloom.inheritance.testkit..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.nio.file.Files.class,
            java.nio.file.Path.class,
            java.io.File.class,
            java.io.InputStream.class,
            java.net.URLConnection.class,
            java.time.Clock.class,
            java.util.Random.class,
            java.util.concurrent.ThreadLocalRandom.class)
        .check(CLASSES);
  }

  @Test
  void nobody_asks_a_clock_but_the_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heirloom.examples..")
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.OffsetDateTime.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void the_core_depends_on_the_model_and_guava_alone() {
    classes()
        .that()
        .resideInAPackage("dev.heirloom.inheritance..")
        .and()
        .resideOutsideOfPackage("dev.heirloom.inheritance.testkit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.heirloom.oscal.model..",
            "dev.heirloom.inheritance..",
            "com.google.common..",
            "io.soabase.recordbuilder..",
            "org.jspecify..",
            "java..",
            "javax.annotation.processing..")
        .check(CLASSES);
  }

  @Test
  void what_is_internal_is_used_by_its_own_module_alone() {
    for (String floor :
        new String[] {"dev.heirloom.oscal.model", "dev.heirloom.inheritance", "dev.heirloom.oscal.io"}) {
      noClasses()
          .that()
          .resideOutsideOfPackage(floor + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(floor + ".internal..", floor + ".*.internal..")
          .check(CLASSES);
    }
  }

  @Test
  void packages_of_the_command_line_and_the_reports_are_free_of_cycles() {
    slices().matching("dev.heirloom.oscal.io.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_html_report_alone_uses_saxon() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heirloom.oscal.io.html..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.sf.saxon..", "org.xmlresolver..")
        .check(CLASSES);
  }

  @Test
  void nobody_logs_or_prints_but_the_examples() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heirloom.examples..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
        .check(CLASSES);
  }
}
