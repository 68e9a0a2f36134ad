package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.MappingScenes.through;
import static dev.heirloom.inheritance.determination.World.declared;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.point;
import static dev.heirloom.inheritance.determination.World.status;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.mapping.MapLimit;
import dev.heirloom.inheritance.result.Duty;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEMANTICS section 12: an example of each of its sentences. */
class MappingTest {

  private static World.SystemBuilder provider(String... places) {
    World.SystemBuilder provider = system("P");
    Arrays.stream(places).forEach(place -> provider.provides("i " + place, place));
    return provider;
  }

  private static void is(Report report, String point, Status declared, Status effective) {
    assertEquals(
        List.of(declared, effective),
        List.of(declared(report, point), status(report, point)),
        point);
  }

  private static List<MapLimit.Kind> limits(Report report, String point) {
    return point(report, point).provided().stream()
        .flatMap(use -> use.through().stream())
        .flatMap(citation -> citation.limits().stream())
        .map(MapLimit::kind)
        .distinct()
        .toList();
  }

  private static List<String> confirmations(Report report, String point) {
    return point(report, point).duties().stream()
        .filter(duty -> duty.kind() == Duty.Kind.CONFIRM)
        .map(Duty::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "equal-to, FULLY_INHERITED, false",
    "equivalent-to, FULLY_INHERITED, true",
    "superset-of, FULLY_INHERITED, true",
    "Superset_Of, FULLY_INHERITED, true",
    "subset-of, PARTIALLY_INHERITED, false",
    "intersects-with, PARTIALLY_INHERITED, false",
    "no-relationship, MUST_IMPLEMENT, false",
    "similar-to, MUST_IMPLEMENT, false"
  })
  void aRelationCarriesTheWholeAPartOrNothing(String relation, Status status, boolean confirmed) {
    Report report = through(collection(map("m", "in-2", relation, "ac-2.1")), provider("in-2"));
    is(report, "ac-2.1", status, status);
    assertEquals(confirmed ? List.of(id("m").value()) : List.of(), confirmations(report, "ac-2.1"));
  }
}
