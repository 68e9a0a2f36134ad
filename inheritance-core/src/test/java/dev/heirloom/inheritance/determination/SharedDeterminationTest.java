package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.MappingScenes.SOURCE;
import static dev.heirloom.inheritance.determination.MappingScenes.collection;
import static dev.heirloom.inheritance.determination.MappingScenes.map;
import static dev.heirloom.inheritance.determination.World.BASELINE;
import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.acceptance;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.pair;
import static dev.heirloom.inheritance.determination.World.records;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.CustomerSystem;
import dev.heirloom.inheritance.offering.LeveragedAuthorizationBuilder;
import dev.heirloom.inheritance.result.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Systems that share a determination get the reports that each of them gets alone. */
class SharedDeterminationTest {

  private static SystemBuilder upper() {
    return system("P")
        .with("app")
        .provides("i", "ac-1")
        .leaves("r", "ac-2")
        .inherits("q", "ac-2.1");
  }

  private static Determination determination() {
    SystemBuilder mapped = system("M").provides("m", "in-1").inherits("n", "in-2");
    return Determination.of(BASELINE)
        .providers(
            upper().offering(),
            system("Q").provides("q", "ac-2.1").leaves("low", "pl-11").offering(),
            mapped.offering().through(collection(map("map", "in-1", "equal-to", "pl-11")), SOURCE),
            system("C").sameOrganization().satisfies("r", "ac-2", "implemented").offering())
        .pairings(List.of(pair(system("P"), system("Q"))))
        .authorizations(
            records(
                Regime.FEDRAMP,
                List.of(active(system("P")), active(system("C"))),
                acceptance(system("P")).agency("one").build()))
        .asOf(TODAY);
  }

  /** Each leverages or is something else than the one before it. */
  private static List<Optional<CustomerSystem>> systems() {
    CustomerSystem plain = system("L").satisfies("r", "ac-2", "planned").customer();
    List<Optional<CustomerSystem>> systems = new ArrayList<>();
    systems.add(Optional.empty());
    systems.add(Optional.of(plain));
    systems.add(Optional.of(system("another").does("ac-1", "implemented").customer()));
    systems.add(Optional.of(plain.ofAgency("one")));
    systems.add(Optional.of(plain.ofAgency("two")));
    systems.add(Optional.of(plain.at(ImpactLevel.LOW)));
    systems.add(Optional.of(plain.at(ImpactLevel.HIGH)));
    systems.add(Optional.of(system("L").inheritsFrom("Q", "ac-2.1").customer()));
    systems.add(Optional.of(system("L").with("stand-in", upper().component("app")).customer()));
    systems.add(
        Optional.of(
            system("L")
                .leverages(
                    LeveragedAuthorizationBuilder.builder()
                        .uuid(World.id("leveraged"))
                        .title("Q")
                        .dateAuthorized(TODAY.minusYears(1))
                        .level(ImpactLevel.LOW)
                        .documents(List.of("Q"))
                        .evidence(Evidence.of("L", "leveraged"))
                        .build())
                .customer()));
    return systems;
  }

  private static Report of(Determination determination, Optional<CustomerSystem> system) {
    return system.map(determination::system).orElse(determination).report();
  }

  @Test
  void eachGetsTheReportThatItGetsAloneInWhicheverOrder() {
    List<Report> alone = systems().stream().map(system -> of(determination(), system)).toList();
    assertEquals(8, alone.stream().distinct().count(), "most of them differ");
    Determination shared = determination();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < alone.size(); i++) {
      order.add(i);
    }
    for (int turn = 0; turn < 2; turn++) {
      for (int i : order) {
        assertEquals(alone.get(i), of(shared, systems().get(i)));
      }
      Collections.reverse(order);
    }
  }

  @Test
  void anotherDayOrOtherRecordsGetTheirOwn() {
    Determination shared = determination();
    Optional<CustomerSystem> system = systems().get(1);
    of(shared, system);
    Determination later = shared.asOf(TODAY.minusYears(9));
    assertEquals(of(determination().asOf(TODAY.minusYears(9)), system), of(later, system));
  }
}
