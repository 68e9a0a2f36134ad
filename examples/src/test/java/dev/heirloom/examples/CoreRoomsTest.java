package dev.heirloom.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rooms of inheritance-core: an arrow only ever points down, inside its computation too. */
class CoreRoomsTest {

  private static final String CORE = "dev.heirloom.inheritance";

  /** The rooms of the computation from the top down, and how many classes each has at least. */
  private static final Map<String, Integer> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put(CORE + ".internal", 2);
    ROOMS.put(CORE + ".internal.duties", 6);
    ROOMS.put(CORE + ".internal.rules", 8);
    ROOMS.put(CORE + ".internal.chain", 15);
    ROOMS.put(CORE + ".internal.mapping", 5);
    ROOMS.put(CORE + ".internal.parameters", 4);
    ROOMS.put(CORE + ".internal.claims", 12);
    ROOMS.put(CORE + ".common.internal", 2);
  }

  private static final JavaClasses CLASSES =
      OwnClasses.ALL
          .that(JavaClass.Predicates.resideInAPackage(CORE + ".."))
          .that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(CORE + ".testkit..")));

  @Test
  void theRulesSawTheClassesOfEveryRoom() {
    ROOMS.forEach(
        (room, least) -> {
          long seen = CLASSES.stream().filter(c -> c.getPackageName().equals(room)).count();
          assertTrue(seen >= least, room + " has " + seen + " classes, expected " + least);
        });
    assertTrue(CLASSES.size() >= 250, "classes of the core: " + CLASSES.size());
  }

  @Test
  void noRoomOfTheComputationUsesOneAboveIt() {
    List<String> rooms = List.copyOf(ROOMS.keySet());
    for (int i = 1; i < rooms.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage(rooms.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms.subList(0, i).toArray(String[]::new))
          .check(CLASSES);
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
        .check(CLASSES);
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().matching(CORE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
