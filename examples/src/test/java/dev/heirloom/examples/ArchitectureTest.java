package dev.heirloom.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The four floors of the house and the rooms of its core: an arrow only ever points down.
 *
 * <p>All of it in one class, for reading the classes takes longer than checking them.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.heirloom");

  private static final String CORE = "dev.heirloom.inheritance";

  private static final JavaClasses CORE_CLASSES =
      in(CORE).that(JavaClass.Predicates.resideOutsideOfPackage(CORE + ".testkit.."));

  /**
   * The rooms of the core's computation from the top down, and how many classes each has at least.
   */
  private static final Map<String, Integer> CORE_ROOMS = new LinkedHashMap<>();

  static {
    CORE_ROOMS.put(CORE + ".internal", 2);
    CORE_ROOMS.put(CORE + ".internal.duties", 6);
    CORE_ROOMS.put(CORE + ".internal.rules", 8);
    CORE_ROOMS.put(CORE + ".internal.chain", 15);
    CORE_ROOMS.put(CORE + ".internal.mapping", 5);
    CORE_ROOMS.put(CORE + ".internal.parameters", 4);
    CORE_ROOMS.put(CORE + ".internal.claims", 12);
    CORE_ROOMS.put(CORE + ".common.internal", 2);
  }

  /** A package and those that are internal to it are one room. */
  private static final SliceAssignment ROOMS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(room(type));
        }

        @Override
        public String getDescription() {
          return "packages, each with those that are internal to it";
        }
      };

  private static String room(JavaClass type) {
    return type.getPackageName().replaceFirst("\\.internal(\\..*)?$", "");
  }

  private static JavaClasses in(String packages) {
    return CLASSES.that(JavaClass.Predicates.resideInAPackage(packages + ".."));
  }

  private static void assertRooms(String packages, int rooms, int classes) {
    JavaClasses seen = in(packages);
    assertTrue(seen.size() >= classes, packages + ": " + seen.size() + " classes");
    long found = seen.stream().map(ArchitectureTest::room).distinct().count();
    assertTrue(found >= rooms, packages + ": " + found + " rooms");
  }

  @Test
  void theRulesSawTheClassesOfEveryFloor() {
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
  void floorsDependOnlyOnThoseBelow() {
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
  void theRulesSawTheClassesOfEveryRoomOfTheCore() {
    CORE_ROOMS.forEach(
        (room, least) -> {
          long seen = CORE_CLASSES.stream().filter(c -> c.getPackageName().equals(room)).count();
          assertTrue(seen >= least, room + " has " + seen + " classes, expected " + least);
        });
    assertTrue(CORE_CLASSES.size() >= 250, "classes of the core: " + CORE_CLASSES.size());
  }

  @Test
  void noRoomOfTheComputationUsesOneAboveIt() {
    List<String> rooms = List.copyOf(CORE_ROOMS.keySet());
    for (int i = 1; i < rooms.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage(rooms.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms.subList(0, i).toArray(String[]::new))
          .check(CORE_CLASSES);
    }
  }

  @Test
  void whatGoesInAndComesOutDoesNotKnowTheComputation() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE + ".internal..", CORE + ".export", CORE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CORE + ".internal..")
        .check(CORE_CLASSES);
  }

  @Test
  void noPackagesOfTheCoreUseEachOtherInACircle() {
    slices().matching(CORE + ".(**)").should().beFreeOfCycles().check(CORE_CLASSES);
  }

  @Test
  void theModelAndTheCoreTouchNoFileNoNetworkNoClockAndNoChance() {
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
  void nobodyAsksAClockButTheCommandLine() {
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
  void theCoreDependsOnTheModelAndGuavaAlone() {
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
  void whatIsInternalIsUsedByItsOwnModuleAlone() {
    for (String floor :
        new String[] {
          "dev.heirloom.oscal.model", "dev.heirloom.inheritance", "dev.heirloom.oscal.io"
        }) {
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
  void roomsOfOscalIoAreFreeOfCircles() {
    String rooms = "dev.heirloom.oscal.io";
    assertRooms(rooms, 6, 100);
    slices().assignedFrom(ROOMS).should().beFreeOfCycles().check(in(rooms));
    slices().matching(rooms + ".internal.(*)..").should().beFreeOfCycles().check(in(rooms));
  }

  @Test
  void theJacksonModuleAloneSharesWhatIsInternalToOscalIo() {
    noClasses()
        .that()
        .resideInAPackage("dev.heirloom.oscal.io.html..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.heirloom.oscal.io..internal..")
                .and(resideOutsideOfPackage("dev.heirloom.oscal.io.internal.saxon..")))
        .check(CLASSES);
    for (String room :
        new String[] {"authorization", "fedramp", "files", "report", "resolution", "workbook"}) {
      noClasses()
          .that()
          .resideInAPackage("dev.heirloom.oscal.io." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.heirloom.oscal.io.internal.read..",
              "dev.heirloom.oscal.io.internal.shape..",
              "dev.heirloom.oscal.io.internal.write..")
          .check(CLASSES);
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.heirloom.oscal.io.matrix..", "dev.heirloom.oscal.io.workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.heirloom.oscal.io.workbook.internal..")
        .check(CLASSES);
  }

  @Test
  void theHtmlReportAndTheRulesAloneUseSaxon() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.heirloom.oscal.io.html..",
            "dev.heirloom.oscal.io.rules..",
            "dev.heirloom.oscal.io.internal.saxon..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.sf.saxon..", "org.xmlresolver..")
        .check(CLASSES);
  }

  @Test
  void nobodyLogsOrPrintsButTheExamplesAndTheTestkitWhatItAccepts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.heirloom.examples..")
        .and()
        .doNotHaveSimpleName("InheritanceAssertions")
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
