package dev.heirloom.inheritance.testkit;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaims;
import dev.heirloom.inheritance.result.Report;
import dev.heirloom.oscal.model.Uuid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Three controls and one provider: a fixed world for tests of what is made of a report. */
public final class SmallWorld {

  /** The provider's component. */
  public static final Uuid SYSTEM = uuid(1);

  /** The day of the report. */
  public static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private SmallWorld() {}

  /**
   * Returns a UUID that ends in a number: 11 and 12 are the provided items, 13 is the
   * responsibility.
   */
  public static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  /** Returns a baseline of ac-2 with two points, pe-3 and sc-7, at the level moderate. */
  public static Baseline baseline() {
    return Baseline.of(
            "Three controls",
            List.of(
                BaselineControl.of(
                    "ac-2", StatementPart.item("ac-2_smt.a"), StatementPart.item("ac-2_smt.b")),
                BaselineControl.of("pe-3"),
                BaselineControl.of("sc-7")))
        .at(ImpactLevel.MODERATE);
  }

  /**
   * Returns a provider of pe-3, whole and in a state, and of statement a of ac-2, with a
   * responsibility.
   */
  public static Offering offering(String stateOfPhysicalAccess) {
    Evidence evidence = Evidence.of("provider.json", "/component-definition");
    List<ProvidedItem> items = new ArrayList<>();
    items.add(
        new ProvidedItem(
            uuid(11),
            SYSTEM,
            Place.control("pe-3"),
            Extent.WHOLE,
            States.of(stateOfPhysicalAccess),
            List.of(),
            "guards",
            evidence));
    items.add(
        new ProvidedItem(
            uuid(12),
            SYSTEM,
            Place.statement("ac-2", "ac-2_smt.a"),
            Extent.WHOLE,
            States.implemented(),
            List.of(),
            "accounts",
            evidence));
    Responsibility responsibility =
        new Responsibility(
            uuid(13),
            SYSTEM,
            Place.statement("ac-2", "ac-2_smt.a"),
            Optional.of(uuid(12)),
            List.of(),
            "name the account managers",
            evidence);
    return Offering.of(
        new SystemClaims(
            DocumentIdentity.named("provider.json", uuid(2)),
            List.of(
                new Component(
                    SYSTEM, "this-system", "Provider", List.of(), List.of(), false, evidence)),
            List.of(),
            List.of(),
            items,
            List.of(responsibility),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** Returns what anyone inherits of the provider, whose item at pe-3 is in a state. */
  public static Report report(String stateOfPhysicalAccess) {
    return Determination.of(baseline())
        .providers(offering(stateOfPhysicalAccess))
        .asOf(DAY)
        .report();
  }
}
