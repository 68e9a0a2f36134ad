package dev.heirloom.inheritance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heirloom.inheritance.Determination;
import dev.heirloom.inheritance.authorization.Regime;
import dev.heirloom.inheritance.baseline.Baseline;
import dev.heirloom.inheritance.baseline.BaselineControl;
import dev.heirloom.inheritance.baseline.StatementPart;
import dev.heirloom.inheritance.evidence.Evidence;
import dev.heirloom.inheritance.offering.Component;
import dev.heirloom.inheritance.offering.DocumentIdentity;
import dev.heirloom.inheritance.offering.Extent;
import dev.heirloom.inheritance.offering.Offering;
import dev.heirloom.inheritance.offering.Place;
import dev.heirloom.inheritance.offering.ProvidedItem;
import dev.heirloom.inheritance.offering.Responsibility;
import dev.heirloom.inheritance.offering.StatedRequirementBuilder;
import dev.heirloom.inheritance.offering.States;
import dev.heirloom.inheritance.offering.SystemClaimsBuilder;
import dev.heirloom.inheritance.policy.Authorizations;
import dev.heirloom.oscal.model.ControlId;
import dev.heirloom.oscal.model.OscalDateTime;
import dev.heirloom.oscal.model.Property;
import dev.heirloom.oscal.model.Uuid;
import dev.heirloom.oscal.model.profile.Alter;
import dev.heirloom.oscal.model.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of a baseline as a profile, and why. */
class DeltaProfileTest {

  private static final ExportOptions OPTIONS =
      new ExportOptions(uuid(90), new OscalDateTime("2026-03-31T00:00:00Z"), "1.0");
  private static final Evidence HERE = Evidence.of("provider", "here");

  private static final Baseline BASELINE =
      Baseline.of(
          "four controls",
          List.of(
              BaselineControl.of(
                  "ac-2",
                  StatementPart.item("ac-2_smt.a"),
                  StatementPart.item("ac-2_smt.b"),
                  StatementPart.item("ac-2_smt.c")),
              BaselineControl.of("pe-3"),
              BaselineControl.of("sc-7"),
              BaselineControl.of("sc-8")));

  private static Uuid uuid(int number) {
    return Uuid.of("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static ProvidedItem item(int number, Place place, Extent extent) {
    return new ProvidedItem(
        uuid(number), uuid(2), place, extent, States.implemented(), List.of(), "", HERE);
  }

  private static Profile profile(Baseline baseline) {
    Offering provider =
        Offering.of(
            SystemClaimsBuilder.builder()
                .identity(DocumentIdentity.named("provider", uuid(1)))
                .components(
                    List.of(
                        new Component(
                            uuid(2), "service", "Compute", List.of(), List.of(), false, HERE)))
                .provided(
                    List.of(
                        item(11, Place.statement("ac-2", "ac-2_smt.a"), Extent.WHOLE),
                        item(12, Place.statement("ac-2", "ac-2_smt.b"), Extent.PART),
                        item(13, Place.control("pe-3"), Extent.WHOLE)))
                .responsibilities(
                    List.of(
                        new Responsibility(
                            uuid(21),
                            uuid(2),
                            Place.statement("ac-2", "ac-2_smt.a"),
                            Optional.of(uuid(11)),
                            List.of(),
                            "name the managers",
                            HERE)))
                .requirements(
                    List.of(
                        StatedRequirementBuilder.builder()
                            .place(Place.control("sc-7"))
                            .remarks("")
                            .refusal("ask us")
                            .evidence(HERE)
                            .build()))
                .build());
    return DeltaProfile.of(
        Determination.of(baseline)
            .providers(provider)
            .authorizations(new Authorizations(List.of(), List.of(), Regime.NONE))
            .asOf(LocalDate.of(2026, 3, 31))
            .report(),
        "baseline.json",
        OPTIONS);
  }

  private static List<String> words(Alter alter) {
    return alter.adds().get(0).props().stream()
        .map(prop -> prop.value() + prop.group().map(group -> " " + group).orElse(""))
        .toList();
  }

  @Test
  void theControlsThatAreLeftAreKept() {
    Profile profile = profile(BASELINE);

    assertEquals("baseline.json", profile.imports().get(0).href());
    assertEquals(
        List.of(new ControlId("ac-2"), new ControlId("sc-7"), new ControlId("sc-8")),
        profile.imports().get(0).includeControls().get(0).withIds());
    assertEquals(Optional.empty(), profile.imports().get(0).includeAll());
    assertEquals("What is left to implement of four controls", profile.metadata().title().toText());
  }

  @Test
  void eachPointThatIsLeftSaysWhy() {
    List<Alter> alters = profile(BASELINE).modify().orElseThrow().alters();

    assertEquals(
        List.of(
            "partially-inherited",
            "responsibility ac-2_smt.a",
            "partial ac-2_smt.b",
            "not-addressed ac-2_smt.c"),
        words(alters.get(0)));
    assertEquals(List.of("must-implement", "refused sc-7"), words(alters.get(1)));
    assertEquals(List.of("must-implement", "not-addressed sc-8"), words(alters.get(2)));
    assertEquals("ending", alters.get(0).adds().get(0).position().orElseThrow());
  }

  @Test
  void aReasonIsSaidInASentence() {
    assertEquals(
        List.of(
            "",
            "ac-2_smt.a: a provider leaves a part of it to its customers.",
            "ac-2_smt.b: what is provided covers only a part of it.",
            "ac-2_smt.c: no provider addresses it."),
        profile(BASELINE).modify().orElseThrow().alters().get(0).adds().get(0).props().stream()
            .map(Property::remarks)
            .map(remarks -> remarks.map(text -> text.toText()).orElse(""))
            .toList());
  }

  @Test
  void whereNothingIsLeftTheProfileHasNoControl() {
    Profile profile = profile(BASELINE.only(new ControlId("pe-3")));

    assertEquals(Optional.empty(), profile.modify());
    assertEquals(1, profile.imports().get(0).includeAll().stream().count());
    assertEquals(
        "*",
        profile
            .imports()
            .get(0)
            .excludeControls()
            .get(0)
            .matching()
            .get(0)
            .pattern()
            .orElseThrow());
  }
}
