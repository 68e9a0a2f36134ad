package dev.heirloom.inheritance.determination;

import static dev.heirloom.inheritance.determination.World.TODAY;
import static dev.heirloom.inheritance.determination.World.active;
import static dev.heirloom.inheritance.determination.World.id;
import static dev.heirloom.inheritance.determination.World.setting;
import static dev.heirloom.inheritance.determination.World.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.heirloom.inheritance.baseline.CatalogIdentity;
import dev.heirloom.inheritance.baseline.ImpactLevel;
import dev.heirloom.inheritance.determination.World.SystemBuilder;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.evidence.EvidenceSubject;
import dev.heirloom.inheritance.evidence.ParameterSetting;
import dev.heirloom.inheritance.offering.CatalogReference;
import dev.heirloom.inheritance.offering.CatalogReferenceBuilder;
import dev.heirloom.inheritance.offering.CustomerSystemBuilder;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.DocumentIdentityBuilder;
import dev.heirloom.inheritance.offering.Doubt;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.HeldValues;
import dev.heirloom.inheritance.offering.Implementation;
import dev.heirloom.inheritance.offering.LeveragedAuthorization;
import dev.heirloom.inheritance.offering.LeveragedAuthorizationBuilder;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.OfferingBuilder;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.StatedRequirement;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.offering.Tailoring;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people read of the values of offerings, and how two editions of a document compare. */
class OfferingValuesTest {

  private static final ParameterSetting DAILY =
      setting("ac-1_prm_1", "daily", ParameterSetting.Level.REQUIREMENT);

  private static LeveragedAuthorization leveraged() {
    return LeveragedAuthorizationBuilder.builder()
        .uuid(id("leveraged"))
        .title("Cloud")
        .evidence(Evidence.of("P", "leveraged"))
        .build();
  }

  /** A provider that says everything that a document can say. */
  private static Offering offering() {
    SystemBuilder provider =
        system("P")
            .providesWith("i", "ac-1", DAILY)
            .leaves("r", "ac-2")
            .inherits("low", "ac-2.1")
            .satisfies("below", "ac-2.1", "implemented")
            .does("pl-11", "implemented")
            .sets("ac-2_prm_1", "weekly")
            .doubts(Doubt.Kind.COLUMNS_CONTRADICT, Optional.of("ac-1"), "two answers")
            .leverages(leveraged());
    return OfferingBuilder.builder(provider.authorized(active(system("P"))).offering())
        .claims(
            SystemClaimsBuilder.builder(provider.claims())
                .addRequirements(
                    new StatedRequirement(
                        World.at("pl-11"),
                        List.of("partial"),
                        List.of("inherited"),
                        "",
                        Optional.empty(),
                        List.of(DAILY),
                        Evidence.of("P", "requirement")))
                .addImplementations(
                    new Implementation(
                        id("app"),
                        World.at("pl-11"),
                        States.of("planned"),
                        List.of(DAILY),
                        Evidence.of("P", "implementation")))
                .build())
        .build();
  }

  @Test
  void anOfferingWithoutPlacesSaysAllThatItSaidAndNowhere() {
    Offering offering = offering();
    HeldValues whole = HeldValues.of(offering);
    HeldValues placeless = HeldValues.of(offering.withoutPlaces());
    assertEquals(Set.of(Evidence.of("", "")), Set.copyOf(placeless.places()));
    assertEquals(whole.places().size(), placeless.places().size());
    List<Object> said = whole.values();
    List<Object> left = placeless.values();
    assertEquals(said.subList(1, said.size()), left.subList(1, left.size()));
    assertEquals(List.of("P", id("P").value()), List.of(said.get(0), left.get(0)), "the name");
    Offering renamed =
        OfferingBuilder.builder(offering)
            .claims(
                SystemClaimsBuilder.builder(offering.claims())
                    .identity(
                        DocumentIdentityBuilder.builder(offering.claims().identity())
                            .name("P of May")
                            .build())
                    .build())
            .build();
    assertNotEquals(offering, renamed);
    assertEquals(offering.withoutPlaces(), renamed.withoutPlaces());
  }

  private static List<String> lines(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  @Test
  void eachValueReadsAsOneLine() {
    Offering offering = offering();
    assertEquals(
        "offering of P (P): 1 provided items, 1 responsibilities, 1 inherited and 1 satisfied"
            + " entries",
        offering.toString());
    assertEquals(offering + ", of the same organization", offering.asCommonControls().toString());
    assertEquals(
        List.of(
            "this (this-system) [" + id("P/this") + "]",
            "app (software, operational) [" + id("P/app") + "]"),
        lines(
            system("P")
                .with("app", Optional.of("operational"), Optional.empty())
                .claims()
                .components()));
    assertEquals(List.of("pl-11: [partial] [inherited]"), lines(offering.claims().requirements()));
    assertEquals(
        List.of("ac-1: [] [], refused: no", "ac-1: [] [], refused"),
        lines(system("P").refuses("ac-1", "no").refuses("ac-1", "").claims().requirements()));
    assertEquals(
        List.of("ac-2.1: inherits " + id("low") + " [" + id("P inherits lowac-2.1") + "]"),
        lines(offering.claims().inherited()));
    assertEquals(
        List.of(
            "ac-2.1: inherits what its component inherits [" + id("P inherits from ac-2.1") + "]"),
        lines(system("P").inheritsFrom("", "ac-2.1").claims().inherited()));
    assertEquals(
        List.of(
            "ac-2.1: satisfies "
                + id("below")
                + " ["
                + id("P satisfies belowac-2.1implemented")
                + "]"),
        lines(offering.claims().satisfied()));
    assertEquals(
        List.of(
            "ac-1: provides it [" + id("i") + "]",
            "ac-2_smt.a: provides a part of it [" + id("j") + "]",
            "ac-1: provides it, not known how much of it [" + id("k") + "]"),
        lines(
            system("P")
                .provides("i", "ac-1")
                .provides("j", "ac-2_smt.a", "this", Extent.PART)
                .provides("k", "ac-1", "this", Extent.UNSTATED)
                .claims()
                .provided()));
  }

  @Test
  void aResponsibilityReadsByTheFirstWordsOfItsText() {
    for (int length : List.of(99, 100, 101)) {
      Responsibility left =
          new Responsibility(
              id("r"),
              id("app"),
              World.at("ac-1"),
              Optional.empty(),
              List.of(),
              "x".repeat(length),
              Evidence.of("P", "r"));
      String text = "x".repeat(Math.min(length, 100)) + (length > 100 ? "..." : "");
      assertEquals("ac-1: leaves \"" + text + "\" [" + id("r") + "]", left.toString());
    }
  }

  @Test
  void aLeveragedAuthorizationReadsWithItsLevelBeItUnderstoodOrNot() {
    String end = " [" + id("leveraged") + "]";
    assertEquals("Cloud" + end, leveraged().toString());
    assertEquals(
        "Cloud, High, authorized " + TODAY + end,
        LeveragedAuthorizationBuilder.builder(leveraged())
            .level(ImpactLevel.HIGH)
            .dateAuthorized(TODAY)
            .build()
            .toString());
    assertEquals(
        "Cloud, huge" + end,
        LeveragedAuthorizationBuilder.builder(leveraged()).unknownLevel("huge").build().toString());
  }

  @Test
  void documentsSystemsAndReferencesReadAsOneLine() {
    assertEquals("P", DocumentIdentity.named("P").toString());
    assertEquals(
        "Cloud 2 (cloud.json)",
        DocumentIdentityBuilder.builder(DocumentIdentity.named("cloud.json"))
            .title("Cloud")
            .version("2")
            .build()
            .toString());
    assertEquals("customer system " + system("L").claims(), system("L").customer().toString());
    Tailoring out = new Tailoring("ac-1", "not ours");
    assertEquals(
        "customer system " + system("L").claims() + ", tailored out: [" + out + "]",
        CustomerSystemBuilder.builder(system("L").customer())
            .addTailoredOut(out)
            .build()
            .toString());
    CatalogReference whole =
        new CatalogReference(
            CatalogReference.Reach.DOCUMENT,
            "catalog.json",
            new CatalogIdentity(Set.of(), Set.of(), Set.of(), Set.of()),
            Optional.empty(),
            Set.of("ac-1"),
            Evidence.of("P", "/"));
    assertEquals("catalog.json for the document, 1 controls named", whole.toString());
    assertEquals(
        "catalog.json for a control implementation, 1 controls named",
        CatalogReferenceBuilder.builder(whole)
            .reach(CatalogReference.Reach.CONTROL_IMPLEMENTATION)
            .build()
            .toString());
    assertEquals("a system that is not stated", EvidenceSubject.notStated().toString());
    assertEquals(
        "F1, ssp.json, cpo.json",
        new EvidenceSubject(List.of("F1"), List.of("ssp.json"), List.of("cpo.json")).toString());
  }
}
