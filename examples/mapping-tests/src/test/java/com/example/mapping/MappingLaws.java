package com.example.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.result.ControlResult;
import dev.heirloom.inheritance.result.PointResult;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.inheritance.result.Status;
import dev.heirloom.inheritance.testkit.InheritanceArbitraries;
import dev.heirloom.inheritance.testkit.World;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingLaws {

  private static final Offering PLATFORM = Mapping.platform();
  private static final Determination DETERMINATION = Mapping.determination();
  private static final Report REPORT = DETERMINATION.report();

  @Provide
  Arbitrary<ProvidedItem> items() {
    return Arbitraries.of(PLATFORM.claims().provided());
  }

  @Property(tries = 20)
  void whatThePlatformNoLongerProvidesIsNeverInheritedMore(@ForAll("items") ProvidedItem item) {
    List<ProvidedItem> rest = new ArrayList<>(PLATFORM.claims().provided());
    rest.remove(item);
    Offering less =
        OfferingBuilder.builder(PLATFORM)
            .claims(SystemClaimsBuilder.builder(PLATFORM.claims()).provided(rest).build())
            .build();

    Report report = DETERMINATION.providers(less, Mapping.infrastructure()).report();

    for (ControlResult control : report.controls()) {
      Status before = REPORT.control(control.id()).orElseThrow().status();
      assertFalse(control.status().isBetterThan(before), () -> report.explain(control.id()));
    }
  }

  @Provide
  Arbitrary<World> worlds() {
    return InheritanceArbitraries.worlds();
  }

  /**
   * A law of one's own over generated worlds: a policy of the house that must hold for any mapping.
   */
  @Property(tries = 200)
  void nothingIsFullyInheritedWhileAResponsibilityIsLeft(@ForAll("worlds") World world) {
    for (ControlResult control : world.report().controls()) {
      for (PointResult point : control.points()) {
        if (point.status() == Status.FULLY_INHERITED) {
          assertEquals(List.of(), point.responsibilities());
        }
      }
    }
  }
}
